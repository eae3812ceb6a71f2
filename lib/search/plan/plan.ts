import type { StemIds } from "../index/stemIds";
import type { Field, Filter, Term } from "../query/query";
import type { AuthorMatcher } from "../ranking/meetsName";

/** The words of an index, as far as compiling a query needs them. */
export type Lexicon = {
  findWord: (text: string) => LexiconWord | null;
  wordOf: (id: number) => LexiconWord;
  /** The most common words with a stem. */
  formsOf: (stem: string) => LexiconWord[];
  papersWithStem: (stem: string) => number;
  wordsBeginning: (text: string, limit: number) => LexiconWord[];
  tellingStems: Pick<StemIds, "numberOf" | "stemOf">;
};

export type LexiconWord = { id: number; text: string; stem: string; papers: number };

/** A word of the index that satisfies a term. `typed` is how often the query has exactly this form. */
export type TermVariant = { word: number; typed: number; idf: number };

/** One unit that papers are matched and scored by: any of its variants satisfies it. */
export type QueryTerm = {
  /** As typed; highlighting uses it, too. */
  text: string;
  stem: string;
  need: Term["need"];
  field: Field;
  variants: TermVariant[];
  /** `weight` is how often the query has the term. */
  idf: number;
  weight: number;
  /** An upper bound of how many papers have it. */
  papers: number;
};

/**
 * Consecutive words; `places` lists for each position the words that satisfy it. Checked only in papers that have all
 * words.
 */
export type QueryPhrase = {
  places: number[][];
  field: Field;
  /** The phrase read as the name of an author. */
  name?: AuthorMatcher;
};

/** A query compiled against an index. */
export type Plan = {
  terms: QueryTerm[];
  /** Each entry needs one of its alternatives; `terms` has their words already, to narrow down the papers. */
  phrases: { need: "required" | "excluded"; alternatives: QueryPhrase[] }[];
  filters: Filter[];
  /** Neighbours in the query, as indexes into `terms`, and how rare they are. */
  pairs: { first: number; second: number; idf: number }[];
  /**
   * Compounds with stop words in them, as consecutive words: "text to speech", "on-policy". Lookups use only the other
   * words; `idf` is how rare the compound is.
   */
  rows: { places: number[][]; idf: number }[];
  /**
   * All words of the query in order, to recognize papers with this title; empty if a word is unknown, or if not all
   * terms are plain words.
   */
  title: number[];
  /**
   * The word of the index for papers whose title introduces the query as a name, see
   * lib/search/index/introducedNames.ts.
   */
  name: number | null;
  /** Words of the query that no paper has. */
  missing: string[];
  /** Whether some word that is not quoted is unknown, in whatever field. */
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

    hasUnknownTerm: false,
  };
}
