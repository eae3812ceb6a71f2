import { stopWords } from "../index/stopWords";

/** A word of a query, its place among the others, and which of its compounds ("text-to-speech") it is of. */
export type Typed = { word: string; at: number; compound: number | null };

/** In words: what stands between two that tell something, as in "state of the art". */
const mostBetween = 2;
/** Each costs a look through the words of every paper that is ranked. */
const mostRows = 6;

/**
 * The stretches of a query to which words belong that say nothing alone: a compound that has any ("on-policy"), and what
 * reaches from one word that tells something to the next ("text to speech").
 */
export function rowsOf(typed: Typed[]): string[][] {
  const rows: Typed[][] = [...compoundsOf(typed).values()].filter(
    (row) => row.some(isTelling) && !row.every(isTelling),
  );
  let last = -1;
  for (const [index, each] of typed.entries()) {
    if (!isTelling(each)) continue;
    const before = typed[last];
    const between = index - last - 1;
    const areOne = each.compound !== null && each.compound === before?.compound;
    if (before && !areOne && between > 0 && between <= mostBetween && each.at - before.at === between + 1)
      rows.push(typed.slice(last, index + 1));
    last = index;
  }
  return rows.slice(0, mostRows).map((row) => row.map(({ word }) => word));
}

function compoundsOf(typed: Typed[]): Map<number, Typed[]> {
  const compounds = new Map<number, Typed[]>();
  for (const each of typed) {
    if (each.compound === null) continue;
    const known = compounds.get(each.compound);
    if (known) known.push(each);
    else compounds.set(each.compound, [each]);
  }
  return compounds;
}

function isTelling({ word }: Typed): boolean {
  return !stopWords.has(word);
}
