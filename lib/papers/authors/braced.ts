import { isWhole } from "./conjunctions";

/** BibTeX: in `Ann Roe and {Barnes and Noble}` the second "and" is not a separator. */
const braced = /(?<=^\s{0,5}|(?:;|\sand)\s{1,5})\{{1,3}([^{}]+)\}{1,3}(?=\s{0,5}$|\s{0,5};|\s{1,5}and\s)/g;

const and = /\s(?:and|&|\\&)\s/;

export type AuthorsPiece = { text: string; isOne: boolean };

/** `text` has its braces, as in the source. An author in braces is returned without them. */
export function partedByBraces(text: string): AuthorsPiece[] {
  if (!text.includes("{")) return [{ text, isOne: false }];
  const pieces: AuthorsPiece[] = [];
  let from = 0;
  for (const { 0: all, 1: inner = "", index } of text.matchAll(braced)) {
    const isOne = and.test(inner);
    if (!isOne && !inner.includes(",")) continue;
    // Braces around the whole field delimit its value.
    const isValue = all === text.trim() && isOne && !all.startsWith("{{") && inner.split(/\sand\s/).every(isNamed);
    if (isValue) return [{ text: inner, isOne: false }];
    const before = text.slice(from, index).replace(/\s(?:and\s+)?$/, "");
    pieces.push({ text: before, isOne: false }, { text: inner.replace(/\s+/g, " ").trim(), isOne });
    from = index + all.length;
  }
  pieces.push({ text: text.slice(from).replace(/^\s+and\s/, ""), isOne: false });
  return pieces.filter((piece) => piece.text.trim() !== "");
}

/** Ann Roe, or Roe, Ann. */
function isNamed(text: string): boolean {
  return isWhole(text.trim()) || /^[^,]+,[^,]+$/.test(text);
}
