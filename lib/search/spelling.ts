import { distance } from "fastest-levenshtein";

/** A stem of the corpus and in how many papers it stands. */
export type KnownStem = { stem: string; papers: number };

/** A shorter stem has too many neighbours, a longer one is no word. */
const shortest = 4;
const longest = 30;

/**
 * What a stem that the corpus lacks was probably meant to be: with the same first letter, which is rarely mistyped,
 * and one letter off or two neighbours swapped; in a long one two letters off. The nearest, and of two as near the
 * more frequent.
 */
export function nearestStem(stem: string, known: KnownStem[]): string | null {
  if (stem.length < shortest || stem.length > longest) return null;
  const farthest = stem.length < 8 ? 1 : 2;
  const near = known
    .filter((other) => other.stem[0] === stem[0] && Math.abs(other.stem.length - stem.length) <= farthest)
    .map((other) => ({ ...other, off: isSwapped(other.stem, stem) ? 1 : distance(other.stem, stem) }))
    .filter(({ off }) => off <= farthest)
    .sort((a, b) => a.off - b.off || b.papers - a.papers);
  return near[0]?.stem ?? null;
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.length === b.length && a === `${b.slice(0, at)}${b[at + 1]}${b[at]}${b.slice(at + 2)}`;
}
