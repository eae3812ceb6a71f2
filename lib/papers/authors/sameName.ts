import { foldTitleLetters } from "../../text/fold";
import { spellOut } from "../../text/spelledOut";
import { isSyllable } from "./eastAsian";
import { displayName, familyOf, type Name, type Person } from "./name";

/** What two writings of a name are compared by. */
export type WrittenName = {
  /** All of its letters, folded; Müller also as Mueller. */
  letters: readonly string[];
  /** Null for a group, whose name is the same wherever it stands. */
  person: { given: readonly string[]; family: readonly string[]; suffix: string } | null;
  /** Whether the family name may be Chinese, Korean or Vietnamese, as those that most people share are. */
  isOfSyllables: boolean;
};

export function readWriting(name: Name): WrittenName {
  const letters = lettersOf(displayName(name));
  if (name.kind === "group") return { letters, person: null, isOfSyllables: false };
  const family = lettersOf(familyOf(name));
  const person = { given: givenWords(name), family, suffix: folded(name.suffix) };
  return { letters, person, isOfSyllables: isSyllable(family[0] ?? "") };
}

/**
 * Whether two writings differ in letters' marks, in spaces, hyphens or case, or in given names that one abbreviates or
 * leaves out: Philip Torr and Philip H. S. Torr, Y. LeCun and Yann LeCun. Stricter than `mayBeSamePerson`: where very
 * many people share few family names, initials and left out names say nothing.
 */
export function isSameName(one: WrittenName, other: WrittenName): boolean {
  if (shareAny(one.letters, other.letters)) return true;
  const [a, b] = [one.person, other.person];
  if (a === null || b === null || a.suffix !== b.suffix || !shareAny(a.family, b.family)) return false;
  const [first, second] = [a.given[0] ?? "", b.given[0] ?? ""];
  if (one.isOfSyllables || other.isOfSyllables)
    return first === second && !isSyllable(first) && agree(a.given, b.given);
  return !(isInitial(first) && isInitial(second)) && agree(a.given, b.given);
}

/** The key that all writings of one name share, for looking them up: the family name and the first letter of the given. */
export function writingKey(name: Name): string {
  if (name.kind === "group") return `${groupKey}${bare(name.name)}`.slice(0, longestKey);
  return `${bare(familyOf(name)).slice(0, longestKey - 2)} ${[...bare(name.given)][0] ?? ""}`;
}

export function isGroupKey(key: string): boolean {
  return key.startsWith(groupKey);
}

const groupKey = "group: "; // No letter of a name is a colon

const longestKey = 100; // in characters

function agree(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0 || !isSameWord(few[0] ?? "", many[0] ?? "")) return false;
  let next = 1;
  for (const word of many.slice(1)) if (next < few.length && isSameWord(few[next] ?? "", word)) next++;
  return next === few.length;
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  return (isInitial(one) && other.startsWith(one)) || (isInitial(other) && one.startsWith(other));
}

function isInitial(word: string): boolean {
  return [...word].length === 1;
}

/** “JP” and “J.-P.” are two initials. */
function givenWords({ given, family }: Person): string[] {
  const isMixed = /\p{Ll}/u.test(given + family);
  return given
    .split(/[\s.-]+/u)
    .flatMap((word) => (isMixed && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .map(folded)
    .filter((word) => word !== "");
}

function lettersOf(text: string): string[] {
  const out = spellOut(text);
  return [...new Set(out === null ? [folded(text)] : [folded(text), folded(out)])];
}

function folded(text: string): string {
  return (foldTitleLetters(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join("");
}

/** With ae, oe, ue and the like as the one letter that they may stand for. */
function bare(text: string): string {
  return folded(text).replace(/([aou])e|aa|dj/g, (pair, vowel: string | undefined) => vowel ?? pair.slice(0, 1));
}

function shareAny(one: readonly string[], other: readonly string[]): boolean {
  return one.some((each) => each !== "" && other.includes(each));
}
