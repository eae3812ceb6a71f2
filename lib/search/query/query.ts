import type { Day } from "../../calendar/day";
import type { Identifier } from "../../papers/identity/identifier";

/** In characters. Longer queries are cut: nobody types them by hand. */
export const longestQuery = 2000;
/** Each term costs a lookup in the index. */
export const maxTerms = 64;

/** Where a phrase is looked for. */
export type Field = "any" | "title" | "abstract" | "author";

/**
 * Text to find, as typed: one or more words, which stand side by side if `exact`. If `prefix`, the last one is the
 * beginning of a word.
 */
export type Phrase = { text: string; field: Field; exact: boolean; prefix: boolean };

/**
 * A term is satisfied by any of its alternatives. Wanted terms rank papers, which may lack some of them; quotes and
 * fields make a term required, a minus sign excludes it.
 */
export type Term = { alternatives: Phrase[]; need: "wanted" | "required" | "excluded" };

/** A condition on a paper besides its text. Ranges include their ends; null is no end. */
export type Filter =
  | { kind: "topic"; topic: string; excluded: boolean }
  /** The day on which a paper was first listed, else published. */
  | { kind: "date"; from: Day | null; until: Day | null }
  | { kind: "has"; link: "code" | "project"; excluded: boolean }
  | { kind: "votes"; least: number | null; most: number | null };

/**
 * A token of a query that is more than a plain word, described for the reader. It stands from `start` to before `end`
 * in the query.
 */
export type Part = { label: string; kind: Term["need"] | Filter["kind"]; start: number; end: number };

/**
 * A parsed query. A paper must satisfy all filters, have what is required and lack what is excluded. A word typed twice
 * occurs twice. If the text is the `id` of a paper, everything else is empty.
 */
export type Query = {
  terms: Term[];
  filters: Filter[];
  id: Identifier | null;
  parts: Part[];
  /** What looks like a field or a filter but is none, and is searched for as words: `after:2025-13`. */
  misread: string[];
};
