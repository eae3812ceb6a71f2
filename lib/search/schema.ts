import type { CorrectedWord } from "./didYouMean";
import type { Explanations } from "./ranking/explanation";
import type { Facets } from "./ranking/facets";

export type SortOrder = "relevance" | "newest" | "votes";

export type SearchRequest = { text: string; order: SortOrder; facets: boolean };

export type SearchOutcome = {
  /**
   * "all", "some": the papers have all or some of the query's words. "close": they have the words of a corrected query.
   * "id": the query was an arXiv id or a DOI.
   */
  mode: "all" | "some" | "close" | "id";
  /** The misspelt words and what was searched for instead. */
  corrected: CorrectedWord[];
  /** Keys of papers, the best first. Plain numbers, as up to a thousand are copied between threads. */
  ids: Uint32Array;
  /** Why the first papers rank where they do. Those further down are not reranked. */
  explanations: Explanations;
  total: number;
  estimated: boolean;
  withAll: number;
  /** Whether time ran out before all papers were looked at. */
  partial: boolean;
  /** The words to highlight. */
  marks: string[];
  facets: Facets | null;
};
