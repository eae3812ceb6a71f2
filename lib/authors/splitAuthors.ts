import { withoutAddresses } from "./addresses";
import { withoutBrackets } from "./brackets";
import { isChineseName, isEastAsian, isSyllable } from "./eastAsian";
import { groupSpokenFor, isCollaboration, isGroup, isOneGroup } from "./groups";
import { namesNobody } from "./noAuthor";
import { isParticle } from "./particles";
import { evenSpaces } from "./spacing";
import { isDegree, isSuffixApart } from "./titles";

/** What is known of a text: that it is a list, or that it may be, or that others stand beside it, so that it is rather one author. */
export type Given = "list" | "one of several";

/**
 * The authors that stand in one text, each as it is written there: "A. One, B. Two (MIT, Boston) and C. Three, Jr.",
 * "One, A.; Two, B.", "One, Ann and Two, Bob", "ABCD Collaboration: A. One".
 * @param text plain, without LaTeX
 */
export function splitAuthors(text: string, given: Given = "list"): string[] {
  const [names, spokenFor] = apartFromBrackets(evenSpaces(withoutAddresses(linesOf(text).replace(opening, ""))));
  // "Doe, Jane" <jd@example.org>
  const strong = names
    .replace(/"([^",]+, ?[^",]+)"/g, "$1")
    .split(/[;；、|•‖]|\s\/\s|\s·\s/u)
    .flatMap(splitAtColon);
  const isListed = strong.length > 1;
  const pieces = strong.flatMap((piece) => splitPiece(piece.trim(), isListed ? "one of several" : given));
  return [...pieces, ...spokenFor]
    .map((piece) => piece.replace(/^[\s,]+|[\s,]+$/g, ""))
    .filter((piece) => !namesNobody(piece));
}

/** What a byline may begin with. */
const opening =
  /^\s*(?:(?:written |edited |posted )?by\s+(?=\p{L}+[\s.])|authors?(?:\(s\))?\s*:\s*|(?:par|von|por)\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:$|,|\s(?:et|und|y)\s)))/iu;

/** A line each, where nothing else parts the authors. */
function linesOf(text: string): string {
  const lines = text
    .split(/[\n\r\u2028]/u)
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

/** What stands in brackets is where people work, or a collaboration, which is an author as well. */
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
  return groups.length > 0 ? ["", groups] : [text.replace(/[([（［【<)\]）］】>]/gu, " "), []];
}

/** A name in another script stays beside its author, for who looks for it. */
function keepOtherScripts(text: string, outside: string, inside: string[]): string {
  const isForeign = !/\p{sc=Latn}/u.test(outside);
  const isName = (each: string) =>
    !/[\d,;]/.test(each) &&
    /\p{L}/u.test(each) &&
    (isForeign ? each.includes(" ") && !isGroup(each) : !/\p{sc=Latn}/u.test(each));
  return inside.some(isName) && inside.every((each) => isName(each) || !/[,;]/.test(each)) ? text : outside;
}

/** "ABCD Collaboration: A. One" */
function splitAtColon(text: string): string[] {
  return text.split(/\s*[:：](?=\s|$)\s*/u).filter(Boolean);
}

const comma = /\s*[,，]\s*/u;
/** Words for "and" that are none but that, and those that names hold as well. */
const and = /\s*[,，]?\s+(?:and|AND|und(?!\s+zu\s)|&|＆|och|og|и|та)\s+|\s+[和与與及]\s+/u;
const orName = /(\s(?:et|y|e|i|en)\s)/u;
const conjunctions = /\s(?:and|AND|und|&|＆|och|og|и|та|et|y|e|i|en|和|与|與|及)\s/u;

function splitPiece(text: string, given: Given): string[] {
  if (text === "") return [];
  const halves = conjunctions.test(` ${text} `) ? joinedByAnd(text) : [text];
  const inverted = halves.length > 1 && halves.every(isInverted);
  if (inverted) return halves;
  const parts = attachSuffixes(halves.flatMap((half) => half.split(comma)).filter((part) => part !== ""));
  if (halves.length === 1 && parts.length === 2 && isOneInverted(parts, given)) return [text];
  // "King, Jr., Martin"
  if (halves.length === 1 && parts.length === 2 && /,/.test(parts[0] ?? "") && isFamily(parts[0]?.split(",")[0] ?? ""))
    return [text];
  if (arePairs(parts)) return pairs(parts);
  if (areVancouver(parts)) return parts.map((part) => part.replace(vancouver, "$1, $2"));
  return parts.flatMap(splitSpaced);
}

/** The texts between words for "and", but for those within the name of a group or a family. */
function joinedByAnd(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of ` ${text}`.split(and)) {
    const before = pieces.at(-1);
    if (before !== undefined && isOneGroup(lastName(before), firstName(piece)))
      pieces[pieces.length - 1] = `${before} and ${piece}`;
    else pieces.push(piece);
  }
  return pieces
    .flatMap(splitBetweenNames)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

/** At "et" and "y" only between whole names: not in Ramón y Cajal, nor in "et al.". */
function splitBetweenNames(text: string): string[] {
  const [first = "", ...rest] = text.split(orName);
  const pieces = [first];
  for (let at = 0; at < rest.length; at += 2) {
    const [word = "", piece = ""] = rest.slice(at, at + 2);
    const before = pieces.at(-1) ?? "";
    if (isWhole(lastName(before)) && isWhole(firstName(piece))) pieces.push(piece);
    else pieces[pieces.length - 1] = before + word + piece;
  }
  return pieces;
}

/** In characters: how much of a text is looked at for the name that it ends or begins with. */
const longestName = 200;

function lastName(text: string): string {
  return text.slice(-longestName).split(comma).at(-1)?.trim() ?? "";
}

function firstName(text: string): string {
  return text.slice(0, longestName).split(comma)[0]?.trim() ?? "";
}

function isWhole(text: string): boolean {
  const words = text.split(" ");
  return words.length > 1 && /^\p{Lu}/u.test(words[0] ?? "") && /^\p{Lu}/u.test(words.at(-1) ?? "") && !isGroup(text);
}

/** Suffixes, degrees and memberships belong to the author before. */
function attachSuffixes(parts: string[]): string[] {
  const attached: string[] = [];
  for (const part of parts) {
    const last = attached.at(-1);
    const isInitial = /^(?:\p{Lu}\.?[\s-]?){1,3}$/u.test(part);
    const isOfLast =
      last !== undefined &&
      (isSuffixApart(part)
        ? !isInitial || /^[IV]{2,}$/.test(part)
        : isDegree(part) && !(isInitial && !last.includes(" ")));
    if (isOfLast) attached[attached.length - 1] = isDegree(part) ? last : `${last}, ${part}`;
    else attached.push(part);
  }
  return attached;
}

const initials = /^(?:\p{Lu}\p{Ll}?\.?[\s-]*){1,5}$/u;
/** Vancouver style has no full stops: Smith JA. */
const isInitials = (text: string) =>
  initials.test(text) && (/[.]/.test(text) || /^\p{Lu}(?:[\s-]?\p{Lu}){0,3}$/u.test(text));

/** A family name, as far as its form says so: one word, or particles and one. */
function isFamily(text: string): boolean {
  const words = text.split(" ");
  const proper = words.filter((word, place) => !isParticle(word) && !(place > 0 && isSuffixApart(word)));
  return proper.length <= 1 && !isInitials(text) && !isGroup(text);
}

function isInverted(text: string): boolean {
  const parts = attachSuffixes(text.split(comma).filter(Boolean));
  const [family = "", given = "", ...more] = parts;
  return (
    parts.length === 2 &&
    more.length === 0 &&
    given !== "" &&
    !isGroup(given) &&
    !isWholeAndInitial(family) &&
    !isSuffixApart(given)
  );
}

/** A. One is no family name. */
function isWholeAndInitial(text: string): boolean {
  return text.includes(" ") && isInitials(text.split(" ")[0] ?? "");
}

/** "Smith, John", "García Márquez, Gabriel"; but "A. One, B. Two" and "Wei Wang, Bo Li" are two. */
function isOneInverted([family = "", given = ""]: string[], context: Given): boolean {
  if (
    isGroup(given) ||
    isGroup(family) ||
    namesNobody(family) ||
    (namesNobody(given) && !isInitials(given)) ||
    groupSpokenFor(given) !== null
  )
    return false;
  if (isWholeAndInitial(family) || isSuffixApart(given)) return false;
  if (isEastAsian(family) && isEastAsian(given)) return [...family].length === 1;
  if (isFamily(family) || !given.includes(" ") || isInitials(given)) return true;
  return context === "one of several" && !isWholeAndInitial(given);
}

/** "Last, F., Last, F." */
function arePairs(parts: string[]): boolean {
  if (parts.length < 4) return false;
  const people = parts.filter(
    (part) => groupSpokenFor(part) === null && !isGroup(part) && (!namesNobody(part) || isInitials(part)),
  );
  if (people.length < 2 || people.length % 2 === 1) return false;
  const families = people.filter((_, place) => place % 2 === 0);
  const givens = people.filter((_, place) => place % 2 === 1);
  if (givens.every(isInitials)) return families.every((each) => !isWholeAndInitial(each) && !isInitials(each));
  return (
    families.every(isFamily) &&
    givens.every((each) => !isWholeAndInitial(each) || isInitials(each)) &&
    givens.every((each) => each.split(" ").length <= 3)
  );
}

const vancouver = /^(.*\p{Ll}) (\p{Lu}{1,3})$/u;

/** "Smith JA, Doe B": as journals of medicine have it. Of "Wei XU, Bo LI" the capitals are the family names. */
function areVancouver(parts: string[]): boolean {
  const people = parts.filter((part) => !isGroup(part));
  if (people.length < 2 || !people.every((part) => vancouver.test(part))) return false;
  return people.some((part) => !isSyllable(part.slice(part.lastIndexOf(" ") + 1)));
}

function pairs(parts: string[]): string[] {
  const authors: string[] = [];
  let family: string | null = null;
  for (const part of parts) {
    const isPerson = groupSpokenFor(part) === null && !isGroup(part) && (!namesNobody(part) || isInitials(part));
    if (!isPerson) authors.push(part);
    else if (family === null) family = part;
    else {
      authors.push(`${family}, ${part}`);
      family = null;
    }
  }
  return family === null ? authors : [...authors, family];
}

/** "Bo Li for the ABCD Collaboration", and names in Chinese with spaces between them. */
function splitSpaced(text: string): string[] {
  const words = text.split(" ");
  if (words.length > 1 && words.every(isChineseName)) return words;
  const at = text.search(/\s(?:(?:and )?on behalf of|for the|representing the)\s/iu);
  if (at <= 0 || isGroup(text.slice(0, at))) return [text];
  return [text.slice(0, at), text.slice(at + 1)];
}
