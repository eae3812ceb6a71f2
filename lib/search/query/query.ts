import type { Day } from "../../calendar/day";
import type { Identifier } from "../../papers/identity/identifier";

export const longestQuery = 2000; // In characters. Longer queries are cut: nobody types them by hand.
export const maxTerms = 64; // Each term costs a lookup in the index

export type Field = "any" | "title" | "abstract" | "author";

/** As typed; words stand side by side if `exact`, and the last is the beginning of a word if `prefix`. */
export type Phrase = { text: string; field: Field; exact: boolean; prefix: boolean };

/** Satisfied by any alternative. Papers may lack wanted terms; quotes and fields require one, a minus excludes it. */
export type Term = { alternatives: Phrase[]; need: "wanted" | "required" | "excluded" };

/** A condition on a paper besides its text. Ranges include their ends; null is no end. */
export type Filter =
  | { kind: "topic"; topic: string; excluded: boolean }
  /** The day on which a paper was first listed, else published. */
  | { kind: "date"; from: Day | null; until: Day | null }
  | { kind: "has"; link: "code" | "project"; excluded: boolean }
  | { kind: "votes"; least: number | null; most: number | null };

/** More than a plain word, described for the reader; from `start` to before `end` in the query. */
export type Part = { label: string; kind: Term["need"] | Filter["kind"]; start: number; end: number };

/** A paper must satisfy all filters. A word typed twice occurs twice. With `id`, everything else is empty. */
export type Query = {
  terms: Term[];
  filters: Filter[];
  id: Identifier | null;
  parts: Part[];
  /** What looks like a field or a filter but is none, and is searched for as words: `after:2025-13`. */
  misread: string[];
};
