import { paperPath } from "../papers/paths";
import { plainText } from "../papers/plain";
import { topicLabel, topicTitle } from "../papers/topics/slug";
import { tokenize } from "../text/tokenize";
import { visibleText } from "../text/visibleText";
import { authorQuery } from "./authorQuery";
import { beginningOf, papersMatching } from "./matchBeginning";
import { searchPath } from "./paths";
import type { Snapshot } from "./snapshot";
import { authorsLike } from "./suggestAuthors";
import { unfinishedTerm } from "./unfinishedTerm";

export type Suggestion = { kind: "paper" | "author" | "topic" | "query"; text: string; href: string };

const limits = { queries: 3, papers: 5, authors: 3, topics: 3, ofTerm: 8 };
const papersRead = 40; // How many papers are read for the beginnings of their titles
const completions = 40; // In words: how many the last one may stand for
/** In postings, of all words of a title together. */
const maxPostings = 800_000;
const maxWords = 12; // In words. Someone who has typed more needs no help.
const maxTyped = 200; // in characters

/** Completes what has been typed so far; the last word may be incomplete. */
export function suggest(text: string, snapshot: Snapshot): Suggestion[] {
  const typed = text.slice(0, maxTyped);
  const term = unfinishedTerm(typed);
  if (term) {
    const words = wordsOf(term.value);
    const withTerm = (name: string, value: string) =>
      searchPath({ text: `${term.before}${name}:"${value.replace(/["“”„«»]/g, "")}"` });
    return term.field === "author"
      ? authors(words, limits.ofTerm, snapshot, (name) => withTerm(term.name, name))
      : topics(words, limits.ofTerm, snapshot, (label) => withTerm(term.name, label));
  }
  const byId = papersWithId(typed, snapshot);
  if (byId.length > 0) return byId;
  const words = wordsOf(typed);
  if (words.length === 0 || words.length > maxWords) return [];
  return [
    ...queriesLike(typed, snapshot),
    ...topics(words, limits.topics, snapshot, (label) => searchPath({ text: `topic:"${label}"` })),
    ...authors(words, limits.authors, snapshot, (name) => searchPath({ text: authorQuery([name]) })),
    ...titlesLike(typed, words, snapshot),
  ];
}

/** `2608.19`, `arXiv:2608.19` or `10.1145/36`: the beginning of an id. */
const idBeginning = /^\s*(?:arxiv:\s*)?(\d{4}\.\d{0,5}|10\.\d{4,9}\/\S*)\s*$/i;

function papersWithId(text: string, { reader }: Snapshot): Suggestion[] {
  const [, beginning] = idBeginning.exec(text) ?? [];
  if (beginning === undefined) return [];
  return reader.papersWithId(beginning.toLowerCase(), limits.papers).map(({ publicId, title }) => ({
    kind: "paper",
    text: `${publicId} ${plainText(title)}`,
    href: paperPath(publicId),
  }));
}

function queriesLike(text: string, { reader }: Snapshot): Suggestion[] {
  const beginning = text.toLowerCase().replace(/\s+/g, " ").trimStart();
  return reader
    .popularQueries(beginning, limits.queries)
    .map((query) => ({ kind: "query", text: visibleText(query), href: searchPath({ text: query }) }));
}

/** Those whose names begin as typed; the most common if nothing is. */
function topics(
  typed: string[],
  limit: number,
  { suggestedTopics }: Snapshot,
  hrefOf: (label: string) => string,
): Suggestion[] {
  const found = suggestedTopics.filter(({ words }) => begins(words, typed)).map(({ topic }) => topic);
  return [...new Set(found)]
    .slice(0, limit)
    .map((topic) => ({ kind: "topic", text: topicTitle(topic), href: hrefOf(topicLabel(topic)) }));
}

function authors(words: string[], limit: number, snapshot: Snapshot, hrefOf: (name: string) => string): Suggestion[] {
  return authorsLike(words, limit, snapshot).map((name) => ({ kind: "author", text: name, href: hrefOf(name) }));
}

/** Titles that begin with the typed text come first, then those with the most votes. */
function titlesLike(text: string, words: string[], snapshot: Snapshot): Suggestion[] {
  const { reader } = snapshot;
  const typed = wordsOf(text).join(" ");
  const groups = words.map((word, index) => {
    if (index === words.length - 1) return beginningOf(word, completions, reader);
    const found = reader.findWord(word);
    return found ? [found] : [];
  });
  const titles = papersMatching(groups, { field: "title", depth: papersRead, maxPostings }, snapshot)
    .flatMap((id) => reader.paperOf(id) ?? [])
    .map(({ publicId, title }) => ({ kind: "paper" as const, text: plainText(title), href: paperPath(publicId) }));
  const beginsAsTyped = ({ text: title }: Suggestion) => wordsOf(title).join(" ").startsWith(typed);
  return [...titles.filter(beginsAsTyped), ...titles.filter((each) => !beginsAsTyped(each))].slice(0, limits.papers);
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ word }) => word);
}

function begins(words: string[], typed: string[]): boolean {
  return typed.every((word, index) =>
    index === typed.length - 1 ? words[index]?.startsWith(word) === true : words[index] === word,
  );
}
