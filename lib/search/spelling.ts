import { distance } from "fastest-levenshtein";

/** A stem of the corpus and in how many papers it stands. */
export type KnownStem = { stem: string; papers: number };

/** A shorter stem has too many neighbours, a longer one is no word. */
const shortest = 4;
const longest = 30;

/** What a stemmer takes off English words. */
const endings = new Set(
  "s es e y ed er ers or ors ing ings ion ions tion ation ations al ally ive ity ities ment ments ness ly able ize ized".split(
    " ",
  ),
);

/**
 * What a word that the corpus lacks was probably meant to be, as a stem that it has: with the same first letter, which
 * is rarely mistyped, and one letter off or two neighbours swapped; in a long one two letters off. A misspelt word is
 * stemmed wrongly ("genration", "diffusoin"), so what stands before its ending is compared too. Of two stems, one
 * letter weighs as much as being a hundred times as frequent: corpora hold misspellings of their own.
 * @param stem the stem of the word
 */
export function nearestStem(word: string, stem: string, known: KnownStem[]): string | null {
  if (stem.length < shortest || word.length > longest) return null;
  const farthest = word.length < 8 ? 1 : 2;
  const near = known
    .filter((other) => other.stem[0] === word[0] && other.stem.length >= shortest)
    .map((other) => ({ ...other, off: lettersOff(other.stem, word, stem) }))
    .filter(({ off }) => off <= farthest)
    .map((other) => ({ ...other, cost: other.off - Math.log10(other.papers) / 2 }))
    .sort((a, b) => a.cost - b.cost);
  return near[0]?.stem ?? null;
}

function lettersOff(known: string, word: string, stem: string): number {
  if (known.length >= 6 && word.startsWith(known) && word.length - known.length <= 3) return 1;
  const lengths = [known.length - 1, known.length, known.length + 1];
  const beginnings = lengths.filter((length) => endings.has(word.slice(length))).map((length) => word.slice(0, length));
  return Math.min(
    ...[stem, ...beginnings].map((written) => (isSwapped(known, written) ? 1 : distance(known, written))),
  );
}

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.length === b.length && a === `${b.slice(0, at)}${b[at + 1]}${b[at]}${b.slice(at + 2)}`;
}
