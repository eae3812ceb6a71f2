import { joinedSyllables } from "../../papers/authors/eastAsian";
import { displayName, type Person } from "../../papers/authors/name";
import { isParticle, joinedFamily } from "../../papers/authors/particles";
import { readName } from "../../papers/authors/readName";
import { type Token, tokenize } from "../../text/tokenize";

/** A word of a name as it was typed: all of it, or its first letter; `isTied` one that a hyphen ties to another, F.-F. */
export type NameWord = { text: string; isInitial: boolean; isTied: boolean };

/** One way to understand a name: `given` in order, of which none may stand behind the family name. */
export type Reading = { given: NameWord[]; family: string[] };

/** What a name may mean, and the words that every author has who is meant. */
export type NameQuery = {
  readings: Reading[];
  /**
   * With an umlaut spelled out, where there is one. Of one that is `middle` an author may have the first letter alone;
   * of a syllable, the words that it makes with others.
   */
  needed: { text: string; spelledOut: string | null; middle: boolean; joined: string[] }[];
};

/** In words: longer ones are none that people type. */
const longest = 8;

/**
 * The ways to read a name that was typed: "Geoffrey E. Hinton", "GE Hinton", "Hinton G", "Hinton Geoffrey",
 * "Laurens van der Maaten".
 * @returns null for what is no name of several parts; it means just its words side by side
 */
export function readNameQuery(text: string): NameQuery | null {
  const name = readName(text);
  if (name?.kind !== "person") return null;
  const words = tellingWords(name);
  const isMixed = /\p{Ll}/u.test(text);
  const read = (spell: (token: Token) => string) =>
    words.map((word) => partsOf(word, isMixed, spell)).filter((part) => part.length > 0);
  const parts = read(({ word }) => word);
  const spelledOut = read((token) => token.spelledOut ?? token.word);
  const flat = parts.flat();
  if (parts.length < 2 || flat.length > longest || flat.every(({ isInitial }) => isInitial)) return null;
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

/** A reading with some words of the query joined: what they are, and as what. */
type JoinedReading = Reading & { of: NameWord[]; by: string };

/** Min Jun Kim is Minjun Kim. @returns that reading, with the syllables that its given name is of; or none */
function withJoinedGiven({ given, family }: Reading): JoinedReading[] {
  const text = joinedSyllables(given.map((word) => word.text));
  return text === null ? [] : [{ given: [{ text, isInitial: false, isTied: false }], family, of: given, by: text }];
}

/** Yann Le Cun is Yann LeCun, and Le Cun, Yann. */
function withJoinedFamily({ given, family }: Reading, name: Person, words: NameWord[]): JoinedReading[] {
  const [by, ...others] = tokenize(joinedFamily(name) ?? "").map(({ word }) => word);
  const [last] = family;
  if (by === undefined || others.length > 0 || family.length !== 1 || !last || !by.endsWith(last)) return [];
  return [{ given, family: [by], of: words.filter(({ text }) => text === last), by }];
}

/** The words of a name without particles and suffixes, which people leave out. */
function tellingWords(name: Person): string[] {
  const family = name.family.split(" ");
  const start = family.findIndex((word, place) => place === family.length - 1 || !isParticle(word));
  const written = displayName({ ...name, particle: "", suffix: "", family: family.slice(start).join(" ") });
  return written.split(" ").filter((word) => word !== "");
}

/** "GE" among words that are not in capitals is two initials, as is "G.-E."; "Lee-Thorp" is two words. */
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
    const isWritten = family.flat().every(({ isInitial }) => !isInitial);
    if (given.length > 0 && family.length > 0 && isWritten)
      readings.push({ given: given.flat(), family: family.flat().map(({ text }) => text) });
  };
  add(parts.slice(0, -1), parts.slice(-1));
  add(parts.slice(1), parts.slice(0, 1));
  if (parts.length > 2) {
    // G. García Márquez, García Márquez Gabriel
    add(parts.slice(0, 1), parts.slice(1));
    add(parts.slice(2), parts.slice(0, 2));
  }
  // "García Márquez G", "Hinton G E"
  const initials = parts.findIndex((part) => part.every(({ isInitial }) => isInitial));
  if (initials > 1 && parts.slice(initials).every((part) => part.every(({ isInitial }) => isInitial)))
    add(parts.slice(initials), parts.slice(0, initials));
  return readings;
}
