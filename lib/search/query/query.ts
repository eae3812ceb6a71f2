import type { Day } from "../../calendar/day";
import type { Identifier } from "../../papers/identity/identifier";

/** In characters. Longer queries are cut: what nobody types by hand need not be searched for in full. */
export const longestQuery = 2000;
/** Each costs a look at the index. */
export const mostTerms = 64;

/** Where a phrase is looked for. */
export type Field = "any" | "title" | "abstract" | "author";

/**
 * Text to be found, as it was typed: one or more words, side by side where `exact`; where `prefix`, the last of them
 * is the beginning of a word.
 */
export type Phrase = { text: string; field: Field; exact: boolean; prefix: boolean };

/**
 * One thing that is sought: any of its alternatives will do. What is wanted ranks papers, and they may lack some of
 * it; what is required or excluded is said with quotes, fields and minus signs.
 */
export type Term = { alternatives: Phrase[]; need: "wanted" | "required" | "excluded" };

/** What a paper must meet beside its text. The ends of ranges belong to them, and null is no end. */
export type Filter =
  | { kind: "topic"; topic: string; excluded: boolean }
  /** Of the day on which a paper was first listed, else published. */
  | { kind: "date"; from: Day | null; until: Day | null }
  | { kind: "has"; link: "code" | "project"; excluded: boolean }
  | { kind: "votes"; least: number | null; most: number | null };

/**
 * A piece of a query that is more than a plain word, in words for its reader. It stands from `start` to before `end`
 * in the text of the query.
 */
export type Part = { label: string; kind: Term["need"] | Filter["kind"]; start: number; end: number };

/**
 * A query as it was understood. A paper meets all its filters, has what is required and lacks what is excluded. A
 * word that was typed twice is there twice. Where the text names a paper by an `id`, the rest is empty.
 */
export type Query = {
  terms: Term[];
  filters: Filter[];
  id: Identifier | null;
  parts: Part[];
  /** What has the name of a field or a filter and could not be read as one, so that it is words: `after:2025-13`. */
  misread: string[];
};
