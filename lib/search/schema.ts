import type { CorrectedWord } from "./didYouMean";
import type { Explanations } from "./ranking/explanation";
import type { Facets } from "./ranking/facets";

export type SortOrder = "relevance" | "newest" | "votes";

export type SearchRequest = { text: string; order: SortOrder; facets: boolean };

export type SearchOutcome = {
  /**
   * Whether the papers have all words of the query, some of them, or words that are close to them; or whether the
   * query was an arXiv id or a DOI.
   */
  mode: "all" | "some" | "close" | "id";
  /** The words that were searched for in place of misspelt ones. */
  corrected: CorrectedWord[];
  /** Papers by their keys in the store, the best first; numbers alone, since a thread hands over a thousand of them. */
  ids: Uint32Array;
  /** Why the first of them stand where they do. Those behind are not looked at as closely. */
  explanations: Explanations;
  total: number;
  /** Whether `total` is an estimate. */
  estimated: boolean;
  withAll: number;
  /** Whether the time was up before all papers were looked at. */
  partial: boolean;
  /** The words to mark. */
  marks: string[];
  facets: Facets | null;
};
