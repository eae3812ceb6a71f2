import { comma, firstName, isWhole } from "./conjunctions";
import { isEastAsian } from "./eastAsian";
import { groupSpokenFor, isAcronym, isAlsoFamily, isCampus, isFirm, isGroup, isLegalForm } from "./groups";
import { isPlaceholder } from "./noAuthor";
import { isParticle } from "./particles";
import { isDegree, isSuffixApart } from "./titles";
import { isVancouver } from "./vancouver";

/** A text with others beside it is more likely to be one author. */
export type ListContext = "list" | "one of several";

/** Attaches suffixes, degrees, memberships and legal forms to the author before them. */
export function attachSuffixes(parts: string[]): string[] {
  const attached: string[] = [];
  for (const part of parts) {
    const last = attached.at(-1);
    const isInitial = /^(?:\p{Lu}\.?[\s-]?){1,3}$/u.test(part);
    const isOfLast =
      last !== undefined &&
      (isLegalForm(part) ||
        isCampus(last, part) ||
        (isSuffixApart(part)
          ? !isInitial ||
            /^[IV]{2,}$/.test(part) ||
            (/^[JS]R\.?$/.test(part) && (attached.length > 1 || last.includes(" ")))
          : isDegree(part) && !(isInitial && !last.includes(" "))));
    if (isOfLast) attached[attached.length - 1] = isDegree(part) && !isLegalForm(part) ? last : `${last}, ${part}`;
    else attached.push(part);
  }
  return attached;
}

const stopped = /^(?=[^.]*\.)(?:\p{Lu}\p{Ll}?\.[\s-]*){0,4}\p{Lu}\p{Ll}?\.?$/u; // J. A., J.-P., Yu. A
const bare = /^\p{Lu}(?:[\s-]\p{Lu}){0,3}$|^\p{Lu}{2,3}$/u; // J, J A, J-P, JA: Vancouver style has no full stops
const isInitials = (text: string) => stopped.test(text) || bare.test(text);
/** Initials that cannot be a family name; DOE and LI could be one. */
const areLetters = (text: string) => isInitials(text) && !/^\p{Lu}{2,}$/u.test(text);

/** Returns whether a text has the form of a family name: one word, or particles and one word. */
export function isFamily(text: string): boolean {
  const words = text.split(" ");
  const proper = words.filter((word, index) => !isParticle(word) && !(index > 0 && isSuffixApart(word)));
  return proper.length <= 1 && !areLetters(text) && mayBeFamily(text);
}

function mayBeFamily(text: string): boolean {
  return !isGroup(text) || isCapitals(text) || isAlsoFamily(text);
}

/** TengFei beside Pan is a given name; two such words would be firms. */
function isCamel(text: string): boolean {
  return (
    /^(?:\p{Lu}\p{Ll}+-)?\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(text) && !isFirm(text) && !/(?:Team|Labs?)$/u.test(text)
  );
}

function mayBeName(text: string): boolean {
  return !isGroup(text) || isCamel(text) || isAlsoFamily(text);
}

function isInverted(text: string): boolean {
  const parts = attachSuffixes(text.split(comma).filter(Boolean));
  const [family = "", given = "", ...more] = parts;
  return (
    parts.length === 2 &&
    more.length === 0 &&
    given !== "" &&
    (!isGroup(given) || areCapitals(family, given) || isShouted(family, given)) &&
    !isAcronym(family) &&
    !isWholeAndInitial(family) &&
    !isSuffixApart(given)
  );
}

/** Returns whether texts between words for "and" have the family name first: "Knuth, Donald E. and Lamport, Leslie". */
export function areAllInverted(texts: string[]): boolean {
  const people = texts.filter((text) => text.includes(",") || !(isGroup(text) || isPlaceholder(text)));
  const isSure = (text: string) => isFamily(firstName(text)) || /^[^,]*, *[^ ,]+$/.test(text.trim());
  return people.some(isSure) && people.every(isInverted);
}

/** A. One is not a family name. */
function isWholeAndInitial(text: string): boolean {
  const [first = "", ...others] = text.split(" ");
  return others.length > 0 && (areLetters(first) || (isInitials(first) && /\p{Ll}/u.test(text)));
}

/** "Smith, John", "García Márquez, Gabriel"; but "A. One, B. Two" and "Wei Wang, Bo Li" are two names. */
export function isOneInverted([family = "", given = ""]: string[], context: ListContext): boolean {
  if (isVancouver(family) && isVancouver(given)) return false;
  if (areCapitals(family, given) && (context === "one of several" || isFamily(family) || isOneName(given))) return true;
  if (isShouted(family, given)) return true;
  if (isCamel(family) !== isCamel(given) && mayBeName(family) && mayBeName(given)) return true;
  if (
    (isGroup(given) && (!isAlsoFamily(given) || isAcronym(given))) ||
    !mayBeFamily(family) ||
    isPlaceholder(family) ||
    (isPlaceholder(given) && !isInitials(given)) ||
    groupSpokenFor(given) !== null
  )
    return false;
  if (isWholeAndInitial(family) || isSuffixApart(given)) return false;
  if (isEastAsian(family) && isEastAsian(given)) return [...family].length === 1;
  if (isCapitals(family) && isWhole(given)) return context === "one of several";
  if (isFamily(family) || !given.includes(" ") || isInitials(given)) return true;
  return context === "one of several" && !isWholeAndInitial(given);
}

/** Returns whether parts are a list of inverted names: "Last, F., Last, F." */
export function arePairs(parts: string[]): boolean {
  if (parts.length < 4) return false;
  const people = parts.filter(isPerson);
  if (people.length < 2 || people.length % 2 === 1) return false;
  const families = people.filter((_, index) => index % 2 === 0);
  const givens = people.filter((_, index) => index % 2 === 1);
  if (givens.every((each) => isInitials(each) && !isCapitals(each)))
    return families.every((each) => !isWholeAndInitial(each) && !areLetters(each));
  if (parts.some(isFirm)) return false;
  return (
    families.every(isFamily) &&
    givens.every((each) => !isWholeAndInitial(each) || isInitials(each)) &&
    givens.every((each) => each.split(" ").length <= 3)
  );
}

/** Capitals may be a family name (SMITH, John) or a firm. */
function isCapitals(text: string): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+$/u.test(text) && (!isFirm(text) || isAlsoFamily(text));
}

/** SMITH, JOHN and VAN DER MAATEN, ANN B. and SMITH JR., JOHN, if no word is known to be a firm. */
function areCapitals(family: string, given: string): boolean {
  const isWritten = (word: string) => isCapitals(word) || isInitials(word) || isSuffixApart(word);
  const areWritten = (text: string) =>
    text.split(/,? /u).every((word) => isWritten(word) && (!isFirm(word) || isAlsoFamily(word)));
  const [last = ""] = family
    .split(" ")
    .filter((word) => !isSuffixApart(word))
    .slice(-1);
  return areWritten(family) && areWritten(given) && isCapitals(last) && !(isFirm(family) && isFirm(given));
}

/** "Doe, JANE": a word that is not a firm after a family name. */
function isShouted(family: string, given: string): boolean {
  const words = given.split(" ");
  return (
    isFamily(family) &&
    /\p{Lu}\p{Ll}/u.test(family) &&
    !isFirm(family) &&
    words.every((word) => (isCapitals(word) || isInitials(word)) && !isAcronym(word)) &&
    words.some((word) => isCapitals(word) && word.length > 2 && /[AEIOUY]/.test(word)) &&
    isOneName(given)
  );
}

/** JOHN, JOHN A. and JOHN, JR., which are not full names. */
function isOneName(given: string): boolean {
  return given.split(/,? /u).filter((word) => /\p{L}{2}/u.test(word) && !isSuffixApart(word)).length <= 1;
}

function isPerson(text: string): boolean {
  if (groupSpokenFor(text) !== null) return false;
  return isInitials(text) || ((!isGroup(text) || isCapitals(text)) && !isPlaceholder(text));
}

export function pairs(parts: string[]): string[] {
  const authors: string[] = [];
  let family: string | null = null;
  for (const part of parts) {
    if (!isPerson(part)) authors.push(part);
    else if (family === null) family = part;
    else {
      authors.push(`${family}, ${part}`);
      family = null;
    }
  }
  return family === null ? authors : [...authors, family];
}
