import { plainText } from "../papers/plain";
import { normalized } from "../text/normalized";
import { namesOf } from "./names";
import { type Token, tokensOf } from "./words";

/** What the index reads of a paper. Lists and maps are parsed. */
export type IndexedPaper = {
  id: number;
  title: string;
  abstract: string;
  authors: string[];
  /** What its categories and keywords are known by, see lib/topics/slug.ts. */
  topics: string[];
};

/**
 * The words of a paper by where they stand. `title` and `abstract` are sequences that phrases are found in; the other
 * forms of their words (tokensOf) stand beside them, in no order. `labels` are its topics and the names that its title
 * introduces.
 */
export type PaperWords = Record<Section, string[]>;

export const sections = ["title", "abstract", "authors", "titleParts", "abstractParts", "labels"] as const;
export type Section = (typeof sections)[number];

/** Stands between two authors, so that the end of one name and the beginning of the next are no name. No word of a text is it. */
const betweenNames = "|";

/** Past these a paper is searched by its beginning, as nothing that people call an abstract is as long. */
const longestAbstract = 4000;
const mostAuthors = 3000;
const mostTopics = 50;

export function wordsOfPaper({ title, abstract, authors, topics }: IndexedPaper): PaperWords {
  const readTitle = plainText(title);
  const inTitle = tokensOf(readTitle);
  const inAbstract = tokensOf(plainText(abstract)).slice(0, longestAbstract);
  return {
    title: inTitle.map(wordOf),
    abstract: inAbstract.map(wordOf),
    authors: authors
      .flatMap((name, index) => [...(index > 0 ? [betweenNames] : []), ...tokensOf(plainText(name)).map(wordOf)])
      .slice(0, mostAuthors),
    titleParts: partsOf(inTitle),
    abstractParts: partsOf(inAbstract),
    labels: [...[...new Set(topics.map(topicWord))].slice(0, mostTopics), ...namesOf(readTitle).map(nameWord)],
  };
}

/** A topic as a word of the index; no word of a text holds a colon. */
export function topicWord(topic: string): string {
  return `topic:${normalized(topic, "NFKC").toLowerCase().replace(/\s+/g, " ").trim().slice(0, 200)}`;
}

/** A name by its key (see names.ts) as a word of the index. */
export function nameWord(key: string): string {
  return `name:${key}`;
}

/** Whether a word of the index stands for a topic or a name, and in no text. */
export function isLabel(word: string): boolean {
  return word.startsWith("topic:") || word.startsWith("name:");
}

function wordOf({ word }: Token): string {
  return word;
}

function partsOf(tokens: Token[]): string[] {
  return tokens.flatMap(({ parts }) => parts);
}
