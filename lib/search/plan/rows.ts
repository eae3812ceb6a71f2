import { stopWords } from "../../text/stopWords";
import type { Token } from "../../text/tokenize";

/** A word of a query, its position, and the number of the compound ("text-to-speech") that it is part of. */
export type QueryWord = Pick<Token, "word" | "spelledOut"> & { at: number; compound: number | null };

export type Row = { words: string[]; isTyped: boolean };

const maxBetween = 2; // in words: the stop words between two content words, as in "state of the art"

/** A compound that has any ("on-policy"), and what lies between two content words ("text to speech"). */
export function rowsOf(typed: QueryWord[]): Row[] {
  const rows = [...compoundsOf(typed).values()]
    .filter((row) => row.some(isContentWord) && !row.every(isContentWord))
    .map((row) => rowOf(row, true));
  let last = -1;
  for (const [index, each] of typed.entries()) {
    if (!isContentWord(each)) continue;
    const before = typed[last];
    const between = index - last - 1;
    const isSameCompound = each.compound !== null && each.compound === before?.compound;
    if (before && !isSameCompound && between > 0 && between <= maxBetween && each.at - before.at === between + 1)
      rows.push(rowOf(typed.slice(last, index + 1), false));
    last = index;
  }
  return rows;
}

function rowOf(typed: QueryWord[], isTyped: boolean): Row {
  return { words: typed.map(({ word }) => word), isTyped };
}

function compoundsOf(typed: QueryWord[]): Map<number, QueryWord[]> {
  const compounds = new Map<number, QueryWord[]>();
  for (const each of typed) {
    if (each.compound === null) continue;
    const known = compounds.get(each.compound);
    if (known) known.push(each);
    else compounds.set(each.compound, [each]);
  }
  return compounds;
}

function isContentWord({ word }: QueryWord): boolean {
  return !stopWords.has(word);
}
