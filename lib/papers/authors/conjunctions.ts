import { isGroup, isOneGroup } from "./groups";

/** What parts the names of a list. */
export const comma = /\s*[,，]\s*/u;
/** Words for "and" that are none but that, and those that names hold as well. */
const and = /\s*[,，]?\s+(?:and|AND|und(?!\s+zu\s)|&|＆|och|og|и|та)\s+|\s+[和与與及]\s+/u;
const orName = /(\s(?:et|y|e|i|en)\s)/u;
export const conjunctions = /\s(?:and|AND|und|&|＆|och|og|и|та|et|y|e|i|en|和|与|與|及)\s/u;

/** The texts between words for "and", but for those within the name of a group or a family. */
export function joinedByAnd(text: string): string[] {
  return joinUnless(` ${text}`.split(and), " and ", (before, after) => !isOneGroup(before, after))
    .flatMap((piece) => splitBetweenNames(piece))
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** At "et" and "y" only between whole names: not in Ramón y Cajal, nor in "et al.". */
function splitBetweenNames(text: string): string[] {
  const pieces = text.split(orName);
  return joinUnless(
    pieces.filter((_, place) => place % 2 === 0),
    (place) => pieces[2 * place - 1] ?? "",
    (before, after) => isWhole(before) && isWhole(after),
  );
}

/** Joins neighbours again whose names are not apart. */
function joinUnless(
  pieces: string[],
  by: string | ((place: number) => string),
  areApart: (before: string, after: string) => boolean,
): string[] {
  const rows: string[][] = [];
  for (const [place, piece] of pieces.entries()) {
    const row = rows.at(-1);
    if (!row || areApart(lastName(pieces[place - 1] ?? ""), firstName(piece))) rows.push([piece]);
    else row.push(typeof by === "string" ? by : by(place), piece);
  }
  return rows.map((row) => row.join(""));
}

/** In characters: how much of a text is looked at for the name that it ends or begins with. */
const longestName = 200;

function lastName(text: string): string {
  return text.slice(-longestName).split(comma).at(-1)?.trim() ?? "";
}

export function firstName(text: string): string {
  return text.slice(0, longestName).split(comma)[0]?.trim() ?? "";
}

export function isWhole(text: string): boolean {
  const words = text.split(" ");
  return words.length > 1 && /^\p{Lu}/u.test(words[0] ?? "") && /^\p{Lu}/u.test(words.at(-1) ?? "") && !isGroup(text);
}
