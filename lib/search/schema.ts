import type { CorrectedWord } from "./didYouMean";
import type { Explanations } from "./ranking/explanation";
import type { Facets } from "./ranking/facets";

export type SortOrder = "relevance" | "newest" | "votes";

/** `weaker`: whether to list matches, too, that are not relevant (lib/search/ranking/relevant.ts). */
export type SearchRequest = { text: string; order: SortOrder; weaker: boolean; facets: boolean };

export type SearchOutcome = {
  /** All or some of the query's words; "close": those of a corrected query; "id": it was an arXiv id or a DOI. */
  mode: "all" | "some" | "close" | "id";
  corrected: CorrectedWord[]; // The misspelt words and what was searched for instead
  /** Keys of papers, the best first. Plain numbers, as up to a thousand are copied between threads. */
  ids: Uint32Array;
  explanations: Explanations; // Why the first papers rank where they do. Those further down are not reranked.
  total: number; // How many papers are listed: the relevant ones; all matches on request, or if none is relevant
  weaker: number; // How many matches are not relevant
  showsWeaker: boolean; // Whether these are listed, too
  estimated: boolean;
  withAll: number;
  partial: boolean; // Whether time ran out before all papers were looked at
  marks: string[]; // The words to highlight
  facets: Facets | null;
};
