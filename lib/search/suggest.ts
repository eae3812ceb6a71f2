import { z } from "zod";
import { displayName } from "../papers/authors/name";
import { namesOf } from "../papers/paperAuthors";
import { paperPath } from "../papers/paths";
import { plainText } from "../papers/plain";
import { topicLabel, topicTitle } from "../papers/topics/slug";
import { tokenize } from "../text/tokenize";
import { visibleText } from "../text/visibleText";
import { authorQuery } from "./authorQuery";
import type { IndexReader } from "./index/reader.store";
import { searchPath } from "./paths";
import { emptyPlan, type LexiconWord, type QueryTerm } from "./plan/plan";
import type { Field } from "./query/query";
import { matchPapers } from "./ranking/match";
import type { Snapshot } from "./snapshot";

export type Suggestion = { kind: "paper" | "author" | "topic" | "query"; text: string; href: string };

const limits = { queries: 3, papers: 5, authors: 3, topics: 3 };
const papersRead = 40; // How many papers are read for their authors' names or the beginnings of their titles
/** In postings, of all completions of a word. A suggestion that takes longer than a key stroke helps nobody. */
const maxPostings = 200_000;
/** In postings, of all words together, by field. Names have no words as common as titles do. */
const maxPostingsTogether = { title: 800_000, author: 300_000 };
/** In postings. Once enough of the newest papers match, older ones are left out, or searched by title only. */
const budget = 50_000;
const titleBudget = 100_000;
const maxWords = 12; // In words. Someone who has typed more needs no help.

const names = z
  .array(z.string())
  .catch([])
  .transform((list) => namesOf(list.map(visibleText)).map(displayName));

/** Completes what has been typed so far; the last word may be incomplete. */
export function suggest(text: string, snapshot: Snapshot): Suggestion[] {
  const words = tokenize(text.slice(0, 200)).map(({ word }) => word);
  if (words.length === 0 || words.length > maxWords) return [];
  const forms = formsOf(words, snapshot.reader);
  return [
    ...queriesLike(text, snapshot),
    ...topicsLike(words, snapshot),
    ...authorsLike(words, forms, snapshot),
    ...titlesLike(text, forms, snapshot),
  ];
}

function queriesLike(text: string, { reader }: Snapshot): Suggestion[] {
  const beginning = text.toLowerCase().replace(/\s+/g, " ").trimStart();
  return reader
    .popularQueries(beginning, limits.queries)
    .map((query) => ({ kind: "query", text: visibleText(query), href: searchPath({ text: query }) }));
}

function topicsLike(typed: string[], { suggestedTopics }: Snapshot): Suggestion[] {
  const topics = suggestedTopics.filter(({ words }) => begins(words, typed)).map(({ topic }) => topic);
  return [...new Set(topics)].slice(0, limits.topics).map((topic) => ({
    kind: "topic",
    text: topicTitle(topic),
    href: searchPath({ text: `topic:"${topicLabel(topic)}"` }),
  }));
}

/** Titles that begin with the typed text come first, then those with the most votes. */
function titlesLike(text: string, forms: LexiconWord[][], snapshot: Snapshot): Suggestion[] {
  const typed = foldedText(text);
  const titles = papersWith(forms, "title", papersRead, snapshot).map(({ publicId, title }) => ({
    kind: "paper" as const,
    text: plainText(title),
    href: paperPath(publicId),
  }));
  const beginsAsTyped = ({ text: title }: Suggestion) => foldedText(title).startsWith(typed);
  return [...titles.filter(beginsAsTyped), ...titles.filter((each) => !beginsAsTyped(each))].slice(0, limits.papers);
}

function foldedText(text: string): string {
  return tokenize(text)
    .map(({ word }) => word)
    .join(" ");
}

function authorsLike(words: string[], forms: LexiconWord[][], snapshot: Snapshot): Suggestion[] {
  if (words.length > 4) return [];
  const papers = papersWith(forms, "author", papersRead, snapshot);
  const counts = new Map<string, number>();
  for (const { authors } of papers) {
    for (const name of names.parse(JSON.parse(authors))) {
      if (
        hasAll(
          tokenize(name).flatMap(({ word, parts }) => [word, ...parts]),
          words,
        )
      )
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limits.authors)
    .map(([name]) => ({
      kind: "author",
      text: name,
      href: searchPath({ text: authorQuery([name]) }),
    }));
}

/** Returns for each typed word the words of the index that it may be; the last word may be incomplete. */
function formsOf(words: string[], reader: IndexReader): LexiconWord[][] {
  return words.map((word, index) => {
    if (index === words.length - 1) return completions(word, reader);
    const found = reader.findWord(word);
    return found ? [found] : [];
  });
}

/** In a field, most votes first. If very many match, the newest are enough. */
function papersWith(forms: LexiconWord[][], field: "title" | "author", depth: number, { reader, corpus }: Snapshot) {
  const terms = forms.map((each) => termOf(each, field));
  if (terms.some(({ variants: forms }) => forms.length === 0)) return [];
  if (terms.reduce((sum, { papers }) => sum + papers, 0) > maxPostingsTogether[field]) return [];
  const matched = matchPapers({ ...emptyPlan(), terms }, corpus, {
    depth,
    budget,
    titleBudget: field === "title" ? titleBudget : 0,
    hasTime: () => true,
    order: (block, place) => block.votes[place] ?? 0,
  });
  return matched.all.sorted().flatMap(({ id }) => reader.paperOf(id) ?? []);
}

/** The most common words with a prefix: as many as can be looked up while someone types, but at least one. */
function completions(beginning: string, reader: IndexReader): LexiconWord[] {
  let postings = 0;
  return reader
    .wordsBeginning(beginning, beginning.length < 2 ? 8 : 40)
    .filter(({ stem }) => stem !== "")
    .filter(({ papers }, index) => {
      const isKept = index === 0 || postings + papers <= maxPostings;
      if (isKept) postings += papers;
      return isKept;
    });
}

function termOf(forms: LexiconWord[], field: Field): QueryTerm {
  return {
    text: "",
    stem: "",
    need: "required",
    field,
    variants: forms.map(({ id }) => ({ word: id, typed: 0, idf: 0 })),
    idf: 0,
    weight: 0,
    papers: forms.reduce((sum, { papers }) => sum + papers, 0),
  };
}

function begins(words: string[], typed: string[]): boolean {
  return typed.every((word, index) =>
    index === typed.length - 1 ? words[index]?.startsWith(word) === true : words[index] === word,
  );
}

function hasAll(words: string[], typed: string[]): boolean {
  return typed.every((word, index) =>
    words.some((own) => (index === typed.length - 1 ? own.startsWith(word) : own === word)),
  );
}
