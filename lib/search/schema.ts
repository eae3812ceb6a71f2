import type { CorrectedWord } from "./didYouMean";
import type { Explanations } from "./ranking/explanation";
import type { Facets } from "./ranking/facets";

export type SortOrder = "relevance" | "newest" | "votes";

export type SearchRequest = { text: string; order: SortOrder; facets: boolean };

export type SearchOutcome = {
  /** All or some of the query's words; "close": those of a corrected query; "id": it was an arXiv id or a DOI. */
  mode: "all" | "some" | "close" | "id";
  corrected: CorrectedWord[]; // The misspelt words and what was searched for instead
  /** Keys of papers, the best first. Plain numbers, as up to a thousand are copied between threads. */
  ids: Uint32Array;
  explanations: Explanations; // Why the first papers rank where they do. Those further down are not reranked.
  total: number;
  estimated: boolean;
  withAll: number;
  partial: boolean; // Whether time ran out before all papers were looked at
  marks: string[]; // The words to highlight
  facets: Facets | null;
};
