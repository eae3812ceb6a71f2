import { isWhole } from "./conjunctions";
import { isGroup } from "./groups";
import { withoutMarks } from "./marks";

/*
 * Signs that part whole names and stand within other texts: strokes, dashes, plus signs, the marks of footnotes.
 */

/** Ann Roe/Bob Doe; not Ravi s/o Kumar. */
const stroke = /(?<=[\p{L}\p{M}]{2})\/(?=\p{L}[\p{L}.])/u;
const betweenSpaces = /\s[-–—~=+/]\s/u;
/** Ann Roe* Bob Doe* */
const mark = /(?<=\p{L})(?:[*†‡§¶]|\d{1,2}){1,4}\s+(?=\p{Lu})/u;

/**
 * The names in a text of which the first is a person's whole name: "Ann Roe/Bob Doe", "Ann Roe + Bob Doe". Where what
 * follows is no person, it says where the first one works: "Ann Roe - MIT".
 * @returns none where the text is not so parted
 */
export function partedNames(text: string): string[] {
  if (!/[-–—~=+/*†‡§¶\d]/u.test(text)) return [];
  for (const sign of [stroke, betweenSpaces, mark]) {
    const [first = "", ...others] = text.split(sign).map((piece) => withoutMarks(piece.trim()));
    if (others.length === 0 || !isWhole(first)) continue;
    if (others.every(isWhole)) return [first, ...others];
    if (sign !== mark && others.every((each) => isGroup(each) || /^\p{Lu}{2,}$/u.test(each))) return [first];
  }
  return [];
}
