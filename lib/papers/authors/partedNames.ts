import { isWhole } from "./conjunctions";
import { isGroup } from "./groups";
import { withoutMarks } from "./marks";

/* Separators of full names that also occur within other texts: slashes, dashes, plus signs, footnote marks. */

const slash = /(?<=[\p{L}\p{M}]{2})\/(?=\p{L}[\p{L}.])/u; // Ann Roe/Bob Doe; not Ravi s/o Kumar
const betweenSpaces = /\s[-–—~=+/]\s/u;
const mark = /(?<=\p{L})(?:[*†‡§¶]|\d{1,2}){1,4}\s+(?=\p{Lu})/u; // Ann Roe* Bob Doe*

/** "Ann Roe/Bob Doe", "Ann Roe + Bob Doe"; in "Ann Roe - MIT" the rest is where she works. Else an empty list. */
export function splitAtSymbols(text: string): string[] {
  if (!/[-–—~=+/*†‡§¶\d]/u.test(text)) return [];
  for (const sign of [slash, betweenSpaces, mark]) {
    const [first = "", ...others] = text.split(sign).map((piece) => withoutMarks(piece.trim()));
    if (others.length === 0 || !isWhole(first)) continue;
    if (others.every(isWhole)) return [first, ...others];
    if (sign !== mark && others.every((each) => isGroup(each) || /^\p{Lu}{2,}$/u.test(each))) return [first];
  }
  return [];
}
