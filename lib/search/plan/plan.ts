import type { StemIds } from "../index/stemIds";
import type { Field, Filter, Term } from "../query/query";
import type { SoughtName } from "../ranking/meetsName";

/** What a query is compiled against: the words of an index. */
export type Lexicon = {
  findWord: (text: string) => Word | null;
  wordOf: (id: number) => Word;
  /** The commonest words that share a stem. */
  formsOf: (stem: string) => Word[];
  papersWithStem: (stem: string) => number;
  wordsBeginning: (text: string, limit: number) => Word[];
  tellingStems: Pick<StemIds, "numberOf" | "stemOf">;
};

export type Word = { id: number; text: string; stem: string; papers: number };

/** A word of the index that will do. `typed` is how often the query has just this form. */
export type TermVariant = { word: number; typed: number; idf: number };

/** One thing that papers are matched and scored by: any of some words. */
export type QueryTerm = {
  /** As it was typed, and what marks it in a text. */
  text: string;
  stem: string;
  need: Term["need"];
  field: Field;
  variants: TermVariant[];
  /** How rare it is, and how often it was typed. */
  idf: number;
  weight: number;
  /** At most as many papers have it. */
  papers: number;
};

/** Words side by side, of which each place has some that will do. Looked for only in papers that have them all. */
export type QueryPhrase = {
  places: number[][];
  field: Field;
  /** What is sought as an author, too. */
  name?: SoughtName;
};

/** A query over an index. */
export type Plan = {
  terms: QueryTerm[];
  /** Each is met by any of its phrases; what is looked up is in `sought` already, as far as words can tell. */
  phrases: { need: "required" | "excluded"; alternatives: QueryPhrase[] }[];
  filters: Filter[];
  /** Neighbours in the query, by their places in `sought`, and how rare they are. */
  pairs: { first: number; second: number; idf: number }[];
  /**
   * Compounds of the query that have words in them that say nothing, as words side by side: "text to speech", on-policy. What
   * is looked up is the other words; `idf` is how rare it is.
   */
  rows: { places: number[][]; idf: number }[];
  /** All words of the query in their order, for papers that are called so; none where one is unknown, or where it is no row of words. */
  title: number[];
  /** What the index keeps the papers by whose title introduces the query as the name of a thing, see lib/search/index/introducedNames.ts. */
  name: number | null;
  /** Words of the query that no paper has. */
  missing: string[];
  /** Whether some word that is not quoted is unknown, wherever it is sought. */
  hasUnknownTerm: boolean;
};

/** A plan that asks for nothing yet. */
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
