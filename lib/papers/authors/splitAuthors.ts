import { withoutAddresses } from "./addresses";
import { withoutBrackets } from "./brackets";
import { comma, conjunctions, joinedByAnd } from "./conjunctions";
import { isChineseName } from "./eastAsian";
import { groupSpokenFor, isCollaboration, isGroup } from "./groups";
import { areAllInverted, arePairs, attachSuffixes, isFamily, isOneInverted, type ListContext, pairs } from "./inverted";
import { isPlaceholder } from "./noAuthor";
import { splitAtSymbols } from "./partedNames";
import { withoutQuotes } from "./quotes";
import { normalizeSpaces } from "./spacing";
import { withVancouverCommas } from "./vancouver";

// Each as written: "A. One, B. Two (MIT, Boston) and C. Three, Jr.", "One, A.; Two, B.", "One, Ann and Two, Bob", "ABCD
// Collaboration: A. One". `text` is plain, without LaTeX.
export function splitAuthors(text: string, context: ListContext = "list"): string[] {
  const [names, spokenFor] = apartFromBrackets(
    normalizeSpaces(
      withoutAddresses(
        withoutQuotes(
          inOneName(linesOf(text)).replace(opening, "").replace(foreignOpening, "").replace(listNumber, ""),
        ),
      ),
    ),
  );
  const bySeparator = names.split(/[;；、|•‖]|\s\/\s|\s·\s/u);
  const isListed = bySeparator.length > 1;
  const pieces = bySeparator
    .flatMap(splitInvertedAtStroke)
    .flatMap(splitAtColon)
    .flatMap((piece) => splitPiece(piece.trim(), isListed ? "one of several" : context));
  return withVancouverCommas(
    [...pieces, ...spokenFor]
      .map((piece) => piece.replace(/^[\s,]+|[\s,]+$/g, "").replace(/^(?:and|&|＆|und|et|with)\s+(?=\p{Lu})/u, ""))
      .filter((piece) => !isPlaceholder(piece)),
  );
}

const opening = /^\s*(?:(?:written |edited |posted )?by(?:\s+(?=\p{L}+[\s.])|\s*:\s*)|authors?(?:\(s\))?\s*:\s*)/iu;
const foreignOpening = /^\s*(?:[Pp]ar|[Vv]on|[Pp]or)\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:$|,|\s(?:et|und|y)\s))/u;

const listNumber = /(?<=^|[,;]\s*)\d{1,3}\)\s*(?=\p{L})/gu; // 1) Ann One, 2) Bob Two

/** An author's other name after the first: née Roe, aka Bo. */
const otherName =
  /,?\s(?:née?|nee|geb\.|a\.?k\.?a\.?)\s(?=\p{Lu})[^,;()\s]{1,40}(?:\s\p{Lu}[^,;()\s]{0,40}){0,3}(?=$|[,;()]|\s)/gu;
const generations = new Map([
  ["Second", "II"],
  ["Third", "III"],
  ["Fourth", "IV"],
]);

function inOneName(text: string): string {
  return text
    .replace(otherName, "")
    .replace(
      /(?<=\p{Ll}),? the (Second|Third|Fourth)(?=$|[,;]|\sand\s)/gu,
      (_, word: string) => ` ${generations.get(word)}`,
    );
}

/** Separates the authors by line if nothing else does. */
function linesOf(text: string): string {
  const lines = text
    .split(/[\n\r\t\u2028]/u)
    .map((line) => line.trim())
    .filter(Boolean);
  const areNames =
    lines.length > 1 &&
    !/[,;、，；]/u.test(text) &&
    !conjunctions.test(` ${text} `) &&
    lines.every((line) => /^[^\p{Ll}]/u.test(line) && (line.includes(" ") || isChineseName(line)));
  return lines
    .join(areNames ? "; " : " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Separates bracketed text: it is an affiliation, or a collaboration, which is an author too. */
function apartFromBrackets(text: string): [string, string[]] {
  if (!/[()[\]（）［］【】<>]/u.test(text)) return [text, []];
  const groups: string[] = [];
  const { outside, inside } = withoutBrackets(text);
  for (const each of inside) {
    const group =
      groupSpokenFor(each) ?? (isCollaboration(each) && each.length < 100 ? each.replace(/^the\s+/i, "") : null);
    if (group !== null && !groups.includes(group)) groups.push(group);
  }
  if (/\p{L}/u.test(outside)) return [keepOtherScripts(text, outside, inside), groups];
  return groups.length > 0 ? ["", groups] : [normalizeSpaces(text.replace(/[([（［【<)\]）］】>]/gu, " ")), []];
}

/** Keeps a name in another script beside its author, so that searches find it. */
function keepOtherScripts(text: string, outside: string, inside: string[]): string {
  const isForeign = !/\p{sc=Latn}/u.test(outside);
  const isName = (each: string) =>
    !/[\d,;]/.test(each) &&
    /\p{L}/u.test(each) &&
    (isForeign ? each.includes(" ") && !isGroup(each) : !/\p{sc=Latn}/u.test(each));
  return inside.some(isName) && inside.every((each) => isName(each) || !/[,;]/.test(each)) ? text : outside;
}

/** "One, Ann/Two, Bob" */
function splitInvertedAtStroke(text: string): string[] {
  const pieces = text.split("/");
  return pieces.length > 1 && pieces.every((piece) => /^[^,]+,[^,]+$/.test(piece)) ? pieces : [text];
}

/** "ABCD Collaboration: A. One" */
function splitAtColon(text: string): string[] {
  return text.split(/\s*[:：](?=\s|$)\s*/u).filter(Boolean);
}

function splitPiece(text: string, context: ListContext): string[] {
  if (text === "") return [];
  const halves = conjunctions.test(` ${text} `) ? joinedByAnd(text) : [text];
  const inverted = halves.length > 1 && areAllInverted(halves);
  if (inverted) return halves;
  const parts = attachSuffixes(halves.flatMap((half) => half.split(comma)).filter((part) => part !== ""));
  const [group = "", rest = ""] = parts;
  // "Team, Qwen": from a program that takes every author for a person.
  if (context === "one of several" && parts.length === 2 && /^(?:team|group|consortium|collaboration)$/i.test(group))
    return [`${rest} ${group}`];
  if (halves.length === 1 && parts.length === 2 && isOneInverted(parts, context)) return [text];
  // "King, Jr., Martin"
  if (
    halves.length === 1 &&
    parts.length === 2 &&
    /,/.test(parts[0] ?? "") &&
    !isGroup(parts[0] ?? "") &&
    isFamily(parts[0]?.split(",")[0] ?? "")
  )
    return [text];
  if (arePairs(parts)) return pairs(parts);
  return parts.flatMap(splitSpaced);
}

/** Splits "Bo Li for the ABCD Collaboration" and Chinese names separated by spaces. */
function splitSpaced(text: string): string[] {
  const words = text.split(" ");
  if (words.length > 1 && words.every(isChineseName)) return words;
  const people = text.split(/[·・]/u);
  if (people.length > 1 && arePeople(people, text.includes("・"))) return people;
  const separated = splitAtSymbols(text);
  if (separated.length > 0) return separated;
  const at = text.search(/\s(?:(?:and )?on behalf of|for the|representing the)\s/iu);
  if (at <= 0 || isGroup(text.slice(0, at))) return [text];
  return [text.slice(0, at), text.slice(at + 1)];
}

/** 김철수·이영희 are two names; 卡尔·马克思 is one transcribed name. */
function arePeople(pieces: string[], isJapanese: boolean): boolean {
  return (
    pieces.every((piece) => /^\p{sc=Hang}{2,4}$/u.test(piece)) ||
    pieces.every((piece) => isChineseName(piece) || (isJapanese && /^\p{sc=Han}{3,5}$/u.test(piece)))
  );
}
