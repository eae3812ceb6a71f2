import type { StemIds } from "../index/stemIds";
import type { Field, Filter, Term } from "../query/query";
import type { AuthorMatcher } from "../ranking/meetsName";

/** The words of an index, as far as compiling a query needs them. */
export type Lexicon = {
  findWord: (text: string) => LexiconWord | null;
  topicNamed: (slug: string) => string; // The slug of the topic that a name stands for
  wordOf: (id: number) => LexiconWord;
  formsOf: (stem: string) => LexiconWord[]; // The most common words with a stem
  papersWithStem: (stem: string) => number;
  wordsBeginning: (text: string, limit: number) => LexiconWord[];
  tellingStems: Pick<StemIds, "numberOf" | "stemOf">;
};

export type LexiconWord = { id: number; text: string; stem: string; papers: number };

/** A word of the index that satisfies a term. `typed` is how often the query has exactly this form. */
export type TermVariant = { word: number; typed: number; idf: number };

/** One unit that papers are matched and scored by: any of its variants satisfies it. */
export type QueryTerm = {
  text: string; // As typed; highlighting uses it, too
  stem: string;
  need: Term["need"];
  field: Field;
  variants: TermVariant[];
  idf: number; // `weight` is how often the query has the term
  weight: number;
  papers: number; // An upper bound of how many papers have it
  information: number; // What it tells if it is wanted, see lib/search/ranking/relevant.ts
};

/** Consecutive words; `places` lists what satisfies each. Checked only in papers that have all words. */
export type QueryPhrase = {
  places: number[][];
  field: Field;
  name?: AuthorMatcher; // The phrase read as the name of an author
};

export type Plan = {
  terms: QueryTerm[];
  /** Each entry needs one of its alternatives; `terms` has their words already, to narrow down the papers. */
  phrases: { need: "required" | "excluded"; alternatives: QueryPhrase[] }[];
  filters: Filter[];
  /** Neighbours in the query, as indexes into `terms`, and how rare they are. */
  pairs: { first: number; second: number; idf: number }[];
  /** "text to speech", "on-policy": lookups use only the content words; `idf` is how rare the compound is. */
  rows: { places: number[][]; idf: number }[];
  /** All words in order, to recognize the title; empty if a word is unknown, or not all terms are plain words. */
  title: number[];
  name: number | null; // of papers whose title introduces the query as a name (lib/search/index/introducedNames.ts)
  missing: string[]; // words of the query that no paper has
  needed: number; // How much of its wanted words a relevant paper has, see lib/search/ranking/relevant.ts
  hasUnknownTerm: boolean;
};

export function emptyPlan(): Plan {
  return {
    terms: [],
    phrases: [],
    filters: [],
    pairs: [],
    rows: [],
    title: [],
    name: null,
    missing: [],
    needed: 0,
    hasUnknownTerm: false,
  };
}
