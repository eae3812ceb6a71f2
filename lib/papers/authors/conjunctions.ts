import { isGroup, isOneGroup } from "./groups";

export const comma = /\s*[,，]\s*/u; // Separates the names of a list
/** Words for "and" that occur only as such, and words that also occur in names. */
const and = /\s*[,，]?\s+(?:and|AND|und(?!\s+zu\s)|&|＆|och|og|и|та)\s+|\s+[和与與及]\s+/u;
const ambiguousAnd = /(\s(?:et|y|e|i|en)\s)/u;
export const conjunctions = /\s(?:and|AND|und|&|＆|och|og|и|та|et|y|e|i|en|和|与|與|及)\s/u;

/** Splits a text at words for "and", except within the name of a group or family. */
export function joinedByAnd(text: string): string[] {
  return joinUnless(` ${text}`.split(and), " and ", (before, after) => !isOneGroup(before, after))
    .flatMap((piece) => splitBetweenNames(piece))
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** Splits at "et", "y" and the like only between full names, so not in Ramón y Cajal or before "et al.". */
function splitBetweenNames(text: string): string[] {
  const pieces = text.split(ambiguousAnd);
  return joinUnless(
    pieces.filter((_, index) => index % 2 === 0),
    (index) => pieces[2 * index - 1] ?? "",
    (before, after) => isWhole(before) && isWhole(after),
  );
}

function joinUnless(
  pieces: string[],
  separator: string | ((index: number) => string),
  areApart: (before: string, after: string) => boolean,
): string[] {
  const rows: string[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const row = rows.at(-1);
    if (!row || areApart(lastName(pieces[index - 1] ?? ""), firstName(piece))) rows.push([piece]);
    else row.push(typeof separator === "string" ? separator : separator(index), piece);
  }
  return rows.map((row) => row.join(""));
}

const maxName = 200; // in characters: how much of a text is searched for its first or last name

function lastName(text: string): string {
  return text.slice(-maxName).split(comma).at(-1)?.trim() ?? "";
}

export function firstName(text: string): string {
  return text.slice(0, maxName).split(comma)[0]?.trim() ?? "";
}

export function isWhole(text: string): boolean {
  const words = text.split(" ");
  return words.length > 1 && /^\p{Lu}/u.test(words[0] ?? "") && /^\p{Lu}/u.test(words.at(-1) ?? "") && !isGroup(text);
}
