import { foldTitleLetters } from "../../text/fold";
import { transliterated } from "../../text/transliterated";
import { isEastAsian, isSyllable, isVietnameseFamily } from "./eastAsian";
import { displayName, type Person } from "./name";
import { isParticle } from "./particles";
import { readName } from "./readName";

/** A name in the forms in which names are compared. */
export type ComparableName = {
  /** All of its letters, in each script that it is written in. */
  wholes: string[];
  /** A group's words in alphabetical order without those that any group has; null of a person. */
  group: string | null;
  isLatin: boolean;
  readings: Reading[];
  /** The readings of a name in other letters, written in Latin ones. */
  latinReadings: Reading[];
};

/** One way to divide a name. Words are folded. */
type Reading = { given: string[]; family: string[] };

/**
 * Whether two texts may name the same author: Jean-Pierre Serre and JP Serre, Müller and Mueller, Wei Wang and Wang Wei,
 * 王伟 and 王 伟. Namesakes may be one person; John A. Smith and John B. Smith may not, nor may Min Kim and Min Jun Kim.
 * @param a one author, plain text without LaTeX
 * @returns false where either names nobody
 */
export function maySamePerson(a: string, b: string): boolean {
  const [one, other] = [comparableName(a), comparableName(b)];
  return one !== null && other !== null && mayBeSame(one, other);
}

/**
 * Reads a name for `mayBeSame`; reading costs more than comparing, so whoever compares one name with many reads it once.
 * @returns null where the text names nobody
 */
export function comparableName(text: string): ComparableName | null {
  const name = readName(text);
  if (name === null) return null;
  const whole = displayName(name);
  const isLatin = /\p{sc=Latn}/u.test(whole);
  const written = name.kind === "person" ? [whole, ...(name.alsoWritten ? [name.alsoWritten] : [])] : [whole];
  return {
    wholes: written.map((each) => wordsOf(each).join("")),
    group: name.kind === "group" ? groupKey(whole) : null,
    isLatin,
    readings: name.kind === "person" ? readingsOf(name) : [],
    latinReadings: name.kind === "person" && !isLatin ? readingsOf(inLatin(name)) : [],
  };
}

/** Whether two names that were read may be those of one author, see `maySamePerson`. */
export function mayBeSame(one: ComparableName, other: ComparableName): boolean {
  if (one.wholes.some((whole) => whole !== "" && other.wholes.includes(whole))) return true;
  if (one.group !== null || other.group !== null) return one.group !== null && one.group === other.group;
  const [left, right] =
    one.isLatin === other.isLatin
      ? [one.readings, other.readings]
      : [one.isLatin ? one.readings : one.latinReadings, other.isLatin ? other.readings : other.latinReadings];
  return left.some((a) => right.some((b) => agree(a, b)));
}

/** Words that tell no group from another. */
const ofAnyGroup = /^(?:the|team|group|collaboration|collaborations|consortium|project|inc|ltd|corp|gmbh)$/;

function groupKey(text: string): string {
  const words = wordsOf(text);
  const telling = words.filter((word) => !ofAnyGroup.test(word));
  return (telling.length > 0 ? telling : words).sort().join(" ");
}

function inLatin(name: Person): Person {
  return { ...name, given: transliterated(name.given), family: transliterated(name.family) };
}

/** Words as they compare, with ae, oe, ue and aa as the letters that they may stand for. */
function wordsOf(text: string): string[] {
  return (foldTitleLetters(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) =>
    word.replace(/([aou])e|aa|dj/g, (pair, vowel: string | undefined) => vowel ?? pair.slice(0, 1)),
  );
}

/** As it was read; with the last given name as a part of the family name; and with the family name first. */
function readingsOf(name: Person): Reading[] {
  const isMixed = /\p{Ll}/u.test(name.given + name.family);
  const given = initialsApart(name.given, isMixed ? 3 : 0);
  const family = wordsOf(withoutParticles(name.family));
  const readings: Reading[] = [{ given, family }];
  // The initials of van Beethoven L stand behind a family name that its particle begins.
  if (given.length === 0 && family.length > 1 && isInitial(family.at(-1) ?? ""))
    readings.push({ given: family.slice(-1), family: family.slice(0, -1) });
  const before = given.slice(-1);
  if (given.length > 1 && !before.some(isInitial) && ![...given, ...family].every(isSyllable))
    readings.push({ given: given.slice(0, -1), family: [...before, ...family] });
  if (given.length > 0 && !name.familyFirst) {
    // Hinton GE, as read in Western order, has its initials for a family name.
    const givenBehind = initialsApart(name.family, isMixed ? 3 : 2);
    readings.push({ given: givenBehind, family: given });
    if (given.length > 1) readings.push({ given: [...given.slice(1), ...givenBehind], family: given.slice(0, 1) });
  }
  return readings.filter(({ family: [first = "", ...more] }) => more.length > 0 || !isInitial(first));
}

/** The words of given names; of as many capitals as may be initials, each letter. */
function initialsApart(text: string, most: number): string[] {
  return text
    .split(" ")
    .flatMap((word) => (word.length <= most && /^\p{Lu}{2,}$/u.test(word) ? [...word] : [word]))
    .flatMap(wordsOf);
}

function withoutParticles(family: string): string {
  const words = family.split(" ");
  const start = words.findIndex((word, place) => place === words.length - 1 || !isParticle(word));
  return words.slice(start).join(" ");
}

function agree(one: Reading, other: Reading): boolean {
  if (one.family.join("") === other.family.join(""))
    return (
      mayBeGiven(one.given, other.given) || (isVietnameseFamily(one.family[0] ?? "") && share(one.given, other.given))
    );
  // Ana Silva and Ana Silva Santos, Ann Roe and Ann Roe-Smith.
  const [few, many] = one.family.length < other.family.length ? [one, other] : [other, one];
  const isPart = begins(few.family, many.family) || begins([...few.family].reverse(), [...many.family].reverse());
  const [first = ""] = few.given;
  return (
    isPart &&
    !many.family.every(isSyllable) &&
    first === many.given[0] &&
    !isInitial(first) &&
    mayBeGiven(few.given, many.given)
  );
}

function begins(few: string[], many: string[]): boolean {
  return few.length > 0 && few.every((word, place) => many[place] === word);
}

/** Given names may be missing or initials. A syllable too few makes another name. */
function mayBeGiven(one: string[], other: string[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  if (few.length === 0 || few.join("") === many.join("")) return true;
  let next = 0;
  for (const [place, word] of many.entries()) {
    if (mayBeWord(few[next] ?? "", word)) next++;
    else if (place === next && place === 0 && !isInitial(word)) return false;
  }
  if (next < few.length) return false;
  return few.length === many.length || few.some(isInitial) || many.some((word) => isInitial(word) || !isSyllable(word));
}

/** Lan Nguyen is Nguyễn Thị Lan: her given name is the last, and all of it. */
function share(one: string[], other: string[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.every((word) => many.some((each) => mayBeWord(word, each))) && mayBeWord(few[0] ?? "", many.at(-1) ?? "");
}

function mayBeWord(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  return one === other || (isInitial(one) && other.startsWith(one)) || (isInitial(other) && one.startsWith(other));
}

function isInitial(word: string): boolean {
  return [...word].length === 1 && !isEastAsian(word);
}
