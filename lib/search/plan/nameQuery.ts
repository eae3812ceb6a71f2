import { joinedSyllables } from "../../papers/authors/eastAsian";
import { displayName, type Person } from "../../papers/authors/name";
import { isParticle, joinedFamily } from "../../papers/authors/particles";
import { readName } from "../../papers/authors/readName";
import { type Token, tokenize } from "../../text/tokenize";

/** A word of a name as typed: in full, or just its initial; `isTied` if a hyphen ties the initial to another: F.-F. */
export type NameWord = { text: string; isInitial: boolean; isTied: boolean };

/** One way to read a name. Given names are in order. */
export type Reading = { given: NameWord[]; family: string[] };

export type NameQuery = {
  readings: Reading[];
  /** An author may have only the initial of a `middle` word; `joined` are the words a syllable forms with others. */
  needed: { text: string; spelledOut: string | null; middle: boolean; joined: string[] }[];
};

const maxWords = 8; // In words. Nobody types longer names.

/** "Geoffrey E. Hinton", "GE Hinton", "Hinton G", "Laurens van der Maaten". Null if it is no name of several parts. */
export function readNameQuery(text: string): NameQuery | null {
  const name = readName(text);
  if (name?.kind !== "person") return null;
  const words = coreWords(name);
  const isMixed = /\p{Ll}/u.test(text);
  const read = (spell: (token: Token) => string) =>
    words.map((word) => partsOf(word, isMixed, spell)).filter((part) => part.length > 0);
  const parts = read(({ word }) => word);
  const spelledOut = read((token) => token.spelledOut ?? token.word);
  const flat = parts.flat();
  if (parts.length < 2 || flat.length > maxWords || flat.every(({ isInitial }) => isInitial)) return null;
  const readings = readingsOf(parts);
  const joined = [
    ...readings.flatMap(withJoinedGiven),
    ...readings.flatMap((reading) => withJoinedFamily(reading, name, flat)),
  ];
  const middle = new Set(readings.flatMap(({ given }) => given.slice(1).filter(({ isInitial }) => !isInitial)));
  const others = spelledOut.flat();
  const needed = flat
    .map((word, place) => ({ word, other: others[place]?.text ?? word.text }))
    .filter(({ word }) => !word.isInitial)
    .map(({ word, other }) => ({
      text: word.text,
      spelledOut: other === word.text ? null : other,
      middle: middle.has(word),
      joined: joined.flatMap(({ of, by }) => (of.includes(word) ? [by] : [])),
    }));
  const isSpelled = needed.some((word) => word.spelledOut !== null);
  return readings.length > 0
    ? { readings: [...readings, ...joined, ...(isSpelled ? readingsOf(spelledOut) : [])], needed }
    : null;
}

/** A reading that joins some words of the query: `of` those, `by` the joined word. */
type JoinedReading = Reading & { of: NameWord[]; by: string };

/** Reads Min Jun Kim as Minjun Kim; none if the given names are no syllables that can be joined. */
function withJoinedGiven({ given, family }: Reading): JoinedReading[] {
  const text = joinedSyllables(given.map((word) => word.text));
  return text === null ? [] : [{ given: [{ text, isInitial: false, isTied: false }], family, of: given, by: text }];
}

/** Reads Yann Le Cun as Yann LeCun, and likewise Le Cun, Yann. */
function withJoinedFamily({ given, family }: Reading, name: Person, words: NameWord[]): JoinedReading[] {
  const [by, ...others] = tokenize(joinedFamily(name) ?? "").map(({ word }) => word);
  const [last] = family;
  if (by === undefined || others.length > 0 || family.length !== 1 || !last || !by.endsWith(last)) return [];
  return [{ given, family: [by], of: words.filter(({ text }) => text === last), by }];
}

function coreWords(name: Person): string[] {
  const family = name.family.split(" ");
  const start = family.findIndex((word, place) => place === family.length - 1 || !isParticle(word));
  const displayed = displayName({ ...name, particle: "", suffix: "", family: family.slice(start).join(" ") });
  return displayed.split(" ").filter((word) => word !== "");
}

/** "GE" is two initials if other words are in lower case, as is "G.-E."; "Lee-Thorp" is two words. */
function partsOf(word: string, isMixed: boolean, spell: (token: Token) => string): NameWord[] {
  const tokens = tokenize(word);
  const letters =
    isMixed && /^\p{Lu}{2,3}$/u.test(word) ? tokens.flatMap((token) => [...token.word]) : tokens.map(spell);
  const isInitial = letters.every((letter) => [...letter].length === 1);
  const isTied = isInitial && /\p{Pd}/u.test(word);
  return letters.map((letter) => ({ text: letter, isInitial, isTied }));
}

function readingsOf(parts: NameWord[][]): Reading[] {
  const readings: Reading[] = [];
  const add = (given: NameWord[][], family: NameWord[][]) => {
    const hasFullFamily = family.flat().every(({ isInitial }) => !isInitial);
    if (given.length > 0 && family.length > 0 && hasFullFamily)
      readings.push({ given: given.flat(), family: family.flat().map(({ text }) => text) });
  };
  add(parts.slice(0, -1), parts.slice(-1));
  add(parts.slice(1), parts.slice(0, 1));
  if (parts.length > 2) {
    add(parts.slice(0, 1), parts.slice(1)); // G. García Márquez, García Márquez Gabriel
    add(parts.slice(2), parts.slice(0, 2));
  }
  // "García Márquez G", "Hinton G E"
  const initials = parts.findIndex((part) => part.every(({ isInitial }) => isInitial));
  if (initials > 1 && parts.slice(initials).every((part) => part.every(({ isInitial }) => isInitial)))
    add(parts.slice(initials), parts.slice(0, initials));
  return readings;
}
