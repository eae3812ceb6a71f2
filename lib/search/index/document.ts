import { isEastAsian, isVietnameseFamily, joinedSyllables } from "../../papers/authors/eastAsian";
import { displayName, familyOf, type Name } from "../../papers/authors/name";
import { joinedFamily } from "../../papers/authors/particles";
import { namesOf } from "../../papers/paperAuthors";
import { plainText } from "../../papers/plain";
import { normalizeUnicode } from "../../text/normalized";
import { type Token, tokenize } from "../../text/tokenize";
import { introducedNames, otherNames } from "./introducedNames";
import { endSign, usualEnd } from "./nameEnds";
import { spellingsOfName } from "./nameWritings";

export type IndexedPaper = {
  id: number;
  title: string;
  abstract: string;
  authors: string[];
  topics: string[]; // Slugs of its categories and keywords, see lib/papers/topics/slug.ts
};

// `title` and `abstract` are sequences that phrases are looked for in; `titleParts` and `abstractParts` have other
// forms of their words (see `tokenize`), in no order. `labels` are topics and the names that the title introduces.
export type Document = Record<Section, string[]>;

export const sections = ["title", "abstract", "authors", "titleParts", "abstractParts", "labels"] as const;
export type Section = (typeof sections)[number];

/** In words, names and topics. Only the beginning of a longer text is indexed; no real abstract is as long. */
const maxAbstractWords = 4000;
const maxAuthorWords = 3000;
const maxTopics = 50;

export function documentOf({ title, abstract, authors, topics }: IndexedPaper): Document {
  const plainTitle = plainText(title);
  const inTitle = tokenize(plainTitle);
  const plainAbstract = plainText(abstract);
  const inAbstract = tokenize(plainAbstract).slice(0, maxAbstractWords);
  return {
    title: inTitle.map(wordOf),
    abstract: inAbstract.map(wordOf),
    authors: wordsOfNames(authors).slice(0, maxAuthorWords),
    titleParts: partsOf(inTitle),
    abstractParts: partsOf(inAbstract),
    labels: [
      ...[...new Set(topics.map(topicWord))].slice(0, maxTopics),
      ...introducedNames(plainTitle).map(nameWord),
      ...otherNames(plainTitle, plainAbstract).map(otherNameWord),
    ],
  };
}

function wordsOfNames(authors: string[]): string[] {
  const row: string[] = [];
  for (const name of namesOf(authors)) {
    if (row.length > maxAuthorWords) break;
    for (const each of [name, ...joinedNames(name)]) row.push(...wordsOfName(each));
    if (name.kind === "person" && name.alsoWritten)
      row.push(...wordsOf(name.alsoWritten), endSign({ familyWords: 0, familyFirst: false }));
  }
  return row.at(-1) === usualEnd ? row.slice(0, -1) : row;
}

function wordsOfName(name: Name): string[] {
  const displayed = displayName(name);
  const hasFamilyName = name.kind === "person" && !isEastAsian(displayed.replaceAll(" ", ""));
  const families = hasFamilyName ? spellingsOfName(`${familyOf(name)} ${name.suffix}`) : [];
  const familyFirst = name.kind === "person" && hasFamilyName && name.familyFirst === true;
  return spellingsOfName(displayed).flatMap((words) => {
    const family = families.find((each) => beginsWith(each, familyFirst ? words : words.slice(-each.length)));
    return [...words, endSign({ familyWords: (family ?? families[0] ?? []).length, familyFirst })];
  });
}

/** Other spellings: Minjun Kim for Min-jun Kim, Li Feifei for Li Fei-Fei, Yann LeCun for Yann Le Cun. */
function joinedNames(name: Name): Name[] {
  if (name.kind === "group" || isVietnameseFamily(name.family)) return [];
  const given = joinedSyllables(name.given.split(/[ -]/));
  const family = name.family.includes("-") ? joinedSyllables(name.family.split("-")) : null;
  const withParticle = joinedFamily(name);
  return [
    ...(given === null ? [] : [{ ...name, given }]),
    ...(family === null ? [] : [{ ...name, family }]),
    ...(withParticle === null ? [] : [{ ...name, particle: "", family: withParticle }]),
  ];
}

function beginsWith(prefix: string[], words: string[]): boolean {
  return prefix.length > 0 && prefix.every((word, place) => words[place] === word);
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(wordOf);
}

/** Returns the word of the index for a topic; words of texts contain no colon. */
export function topicWord(topic: string): string {
  return `topic:${normalizeUnicode(topic, "NFKC").toLowerCase().replace(/\s+/g, " ").trim().slice(0, 200)}`;
}

/** Returns the word of the index for a name that a title introduces, by its key, see introducedNames.ts. */
export function nameWord(key: string): string {
  return `name:${key}`;
}

export function otherNameWord(key: string): string {
  return `other:${key}`;
}

export function isLabel(word: string): boolean {
  return /^(?:topic|name|other):/.test(word);
}

function wordOf({ word }: Token): string {
  return word;
}

function partsOf(tokens: Token[]): string[] {
  return tokens.flatMap(({ parts }) => parts);
}
