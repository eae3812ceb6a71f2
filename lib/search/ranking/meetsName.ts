import { isSyllable, isVietnameseFamily } from "../../papers/authors/eastAsian";
import type { NameEnd } from "../index/nameEnds";
import type { NameWord, Reading } from "../plan/nameQuery";

export type AuthorMatcher = {
  readings: Reading[];
  families: Set<number>; // The last words of the family names of all readings
  /** Whether all words are syllables: Fei Li is not Fei-Fei Li, although the two words stand side by side there. */
  isOfSyllables: boolean;
  ends: ReadonlyMap<number, NameEnd>; // The signs that end names, by word
  textOf: (word: number) => string;
};

const longestSyllable = 8; // in letters: Zhuang has six

const defaultEnd: NameEnd = { familyWords: 1, familyFirst: false };

export function meetsName(
  { readings, families, ends, textOf }: AuthorMatcher,
  row: Uint32Array,
  start: number,
  end: number,
): boolean {
  let first = start;
  let isNear = false;
  for (let at = start; at <= end; at++) {
    const word = row[at] as number;
    const sign = at === end ? defaultEnd : ends.get(word);
    if (sign === undefined) {
      isNear ||= families.has(word);
      continue;
    }
    if (isNear) {
      const author = partsOf(Array.from(row.subarray(first, at), textOf), sign);
      if (readings.some((reading) => matchesReading(reading, author))) return true;
    }
    first = at + 1;
    isNear = false;
  }
  return false;
}

type Author = { given: string[]; family: string[]; familyFirst: boolean };

function partsOf(words: string[], { familyWords, familyFirst }: NameEnd): Author {
  if (familyWords === 0) return { given: [], family: [], familyFirst };
  return familyFirst
    ? { given: words.slice(familyWords), family: words.slice(0, familyWords), familyFirst }
    : { given: words.slice(0, -familyWords), family: words.slice(-familyWords), familyFirst };
}

/** Without a sign, a family name of several words is middle and family name: Gabriel García Márquez. */
function matchesReading(reading: Reading, { given, family, familyFirst }: Author): boolean {
  const all = [...given, ...family];
  let at = all.length;
  for (let index = reading.family.length - 1; index >= 0; index--) {
    const before = at - 1;
    at = all.lastIndexOf(reading.family[index] as string, before);
    const isLast = index === reading.family.length - 1;
    if (at < 0 || (isLast ? at < given.length : at < given.length && at !== before)) return false;
  }
  return (
    areGiven(reading.given, given.slice(0, at)) ||
    (isVietnameseFamily(family[0] ?? "") && areVietnamese(reading.given, given, familyFirst))
  );
}

/** Nguyễn Thị Lan is also Lan Nguyen in Vietnamese order, or Lan Thi Nguyen in Western order. */
function areVietnamese(typed: NameWord[], given: string[], familyFirst: boolean): boolean {
  const areSame = (words: NameWord[], own: string[]) =>
    words.length === own.length && words.every((word, place) => isSame(word, own[place] ?? "", place > 0));
  const [last, rotated] = [given.slice(-typed.length), [...given.slice(-1), ...given.slice(0, -1)]];
  return (familyFirst && areSame(typed, last)) || areSame(typed, rotated) || areSame(rotate(typed), given);
}

function rotate(typed: NameWord[]): NameWord[] {
  return [...typed.slice(-1), ...typed.slice(0, -1)];
}

// The first must match, in full or by its initial; further initials may be missing on either side. A missing syllable
// makes another name: Min Kim is not Min Jun Kim, and F.-F. Li is Fei-Fei or Feifei Li, but not Feng Li.
function areGiven(typed: NameWord[], given: string[]): boolean {
  const [first] = typed;
  if (!first || given.length === 0) return false;
  for (const [index, word] of typed.entries()) {
    const own = given[index];
    if (own === undefined) {
      if (!word.isInitial || (word.isTied && !isWrittenAsOne(typed, given))) return false;
    } else if (!isSame(word, own, index > 0)) return false;
  }
  const others = given.slice(typed.length);
  return first.isInitial || others.every((own) => [...own].length === 1 || !isSyllable(own));
}

/** Whether the first given name has syllables that begin with two initials, or is just an initial itself. */
function isWrittenAsOne([first, second]: NameWord[], [own = ""]: string[]): boolean {
  if (own.length === 1) return true;
  const cuts = Array.from({ length: Math.min(own.length, longestSyllable) }, (_, index) => index + 1);
  return cuts.some((cut) => {
    const [one, other] = [own.slice(0, cut), own.slice(cut)];
    return (
      one.startsWith(first?.text ?? "") && other.startsWith(second?.text ?? "") && isSyllable(one) && isSyllable(other)
    );
  });
}

function isSame({ text, isInitial }: NameWord, own: string, mayBeInitial: boolean): boolean {
  if (isInitial) return own.startsWith(text);
  return own === text || (mayBeInitial && [...own].length === 1 && text.startsWith(own));
}
