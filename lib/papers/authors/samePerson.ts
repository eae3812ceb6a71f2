import { foldTitleLetters } from "../../text/fold";
import { transliterate } from "../../text/transliterated";
import { isEastAsian, isSyllable, isVietnameseFamily } from "./eastAsian";
import { displayName, type Person } from "./name";
import { isParticle } from "./particles";
import { readName } from "./readName";

export type ComparableName = {
  wholes: string[]; // All of its letters, for each script it is written in
  /** A group's words in alphabetical order, without those common to many groups; null for a person. */
  group: string | null;
  isLatin: boolean;
  readings: Reading[];
  latinReadings: Reading[]; // The readings of a non-Latin name, transliterated to Latin
};

/** One way to divide a name into given and family names. Words are folded. */
type Reading = { given: string[]; family: string[] };

// Jean-Pierre Serre and JP Serre, Müller and Mueller, Wei Wang and Wang Wei, 王伟 and 王 伟. Namesakes may be the same;
// John A. and John B. Smith are not, nor Min Kim and Min Jun Kim. False if either names nobody.
export function mayBeSamePerson(a: string, b: string): boolean {
  const [one, other] = [comparableName(a), comparableName(b)];
  return one !== null && other !== null && mayBeSame(one, other);
}

/** Parsing costs more than comparing: parse once to compare with many. Null if the text names nobody. */
export function comparableName(text: string): ComparableName | null {
  const name = readName(text);
  if (name === null) return null;
  const whole = displayName(name);
  const isLatin = /\p{sc=Latn}/u.test(whole);
  const forms = name.kind === "person" ? [whole, ...(name.alsoWritten ? [name.alsoWritten] : [])] : [whole];
  return {
    wholes: forms.map((each) => wordsOf(each).join("")),
    group: name.kind === "group" ? groupKey(whole) : null,
    isLatin,
    readings: name.kind === "person" ? readingsOf(name) : [],
    latinReadings: name.kind === "person" && !isLatin ? readingsOf(toLatin(name)) : [],
  };
}

export function mayBeSame(one: ComparableName, other: ComparableName): boolean {
  if (one.wholes.some((whole) => whole !== "" && other.wholes.includes(whole))) return true;
  if (one.group !== null || other.group !== null) return one.group !== null && one.group === other.group;
  const [left, right] =
    one.isLatin === other.isLatin
      ? [one.readings, other.readings]
      : [one.isLatin ? one.readings : one.latinReadings, other.isLatin ? other.readings : other.latinReadings];
  return left.some((a) => right.some((b) => agree(a, b)));
}

const groupWord = /^(?:the|team|group|collaboration|collaborations|consortium|project|inc|ltd|corp|gmbh)$/;

function groupKey(text: string): string {
  const words = wordsOf(text);
  const distinctive = words.filter((word) => !groupWord.test(word));
  return (distinctive.length > 0 ? distinctive : words).sort().join(" ");
}

function toLatin(name: Person): Person {
  return { ...name, given: transliterate(name.given), family: transliterate(name.family) };
}

/** Returns the words of a text for comparison, with ae, oe, ue, aa and dj reduced to the letter they may stand for. */
function wordsOf(text: string): string[] {
  return (foldTitleLetters(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) =>
    word.replace(/([aou])e|aa|dj/g, (pair, vowel: string | undefined) => vowel ?? pair.slice(0, 1)),
  );
}

/** As parsed; with the last given name as part of the family name; with the family name first. */
function readingsOf(name: Person): Reading[] {
  const isMixed = /\p{Ll}/u.test(name.given + name.family);
  const given = initialsApart(name.given, isMixed ? 3 : 0);
  const family = wordsOf(withoutParticles(name.family));
  const readings: Reading[] = [{ given, family }];
  // In "van Beethoven L", the initials follow a family name that starts with a particle.
  if (given.length === 0 && family.length > 1 && isInitial(family.at(-1) ?? ""))
    readings.push({ given: family.slice(-1), family: family.slice(0, -1) });
  const before = given.slice(-1);
  if (given.length > 1 && !before.some(isInitial) && ![...given, ...family].every(isSyllable))
    readings.push({ given: given.slice(0, -1), family: [...before, ...family] });
  if (given.length > 0 && !name.familyFirst) {
    // Hinton GE, read in Western order, has its initials as the family name.
    const givenAfter = initialsApart(name.family, isMixed ? 3 : 2);
    readings.push({ given: givenAfter, family: given });
    if (given.length > 1) readings.push({ given: [...given.slice(1), ...givenAfter], family: given.slice(0, 1) });
  }
  return readings.filter(({ family: [first = "", ...more] }) => more.length > 0 || !isInitial(first));
}

function initialsApart(text: string, max: number): string[] {
  return text
    .split(" ")
    .flatMap((word) => (word.length <= max && /^\p{Lu}{2,}$/u.test(word) ? [...word] : [word]))
    .flatMap(wordsOf);
}

function withoutParticles(family: string): string {
  const words = family.split(" ");
  const start = words.findIndex((word, index) => index === words.length - 1 || !isParticle(word));
  return words.slice(start).join(" ");
}

function agree(one: Reading, other: Reading): boolean {
  if (one.family.join("") === other.family.join(""))
    return (
      mayBeGiven(one.given, other.given) ||
      (isVietnameseFamily(one.family[0] ?? "") && shareGiven(one.given, other.given))
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
  return few.length > 0 && few.every((word, index) => many[index] === word);
}

/** Given names may be missing or abbreviated. A missing syllable makes a different name. */
function mayBeGiven(one: string[], other: string[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  if (few.length === 0 || few.join("") === many.join("")) return true;
  let next = 0;
  for (const [index, word] of many.entries()) {
    if (mayBeWord(few[next] ?? "", word)) next++;
    else if (index === next && index === 0 && !isInitial(word)) return false;
  }
  if (next < few.length) return false;
  return few.length === many.length || few.some(isInitial) || many.some((word) => isInitial(word) || !isSyllable(word));
}

/** Lan Nguyen is Nguyễn Thị Lan: the last word is the whole given name. */
function shareGiven(one: string[], other: string[]): boolean {
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
