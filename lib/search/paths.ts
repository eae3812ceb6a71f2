import { visibleText } from "../text/visibleText";
import type { SortOrder } from "./schema";

/** `weaker`: matches are listed, too, that are not relevant (lib/search/ranking/relevant.ts). */
export type SearchAddress = { text: string; order?: SortOrder; weaker?: boolean; cursor?: string | null };

type Params = Record<string, string | string[] | undefined>;

export const sortOrders = ["relevance", "newest", "votes"] as const satisfies SortOrder[]; // As URLs name them

export function searchPath({ text, order = "relevance", weaker = false, cursor = null }: SearchAddress): string {
  const params = new URLSearchParams({ q: text });
  if (order !== "relevance") params.set("sort", order);
  if (weaker) params.set("weaker", "1");
  if (cursor) params.set("after", cursor);
  return `/search?${params}`;
}

/** The search for a keyword that has no page: its words, without what the query language would read as operators. */
export function keywordSearchPath(keyword: string): string {
  const words = keyword
    .replace(/[^\p{L}\p{M}\p{N}+#.-]+/gu, " ")
    .replace(/(?<= |^)-+/g, "")
    .replace(/\bOR\b/g, "or");
  return searchPath({ text: words.trim() || `"${keyword}"` });
}

/** Parses the parameters of a results page. `?q=a&q=b` asks for both; an unknown order means relevance. */
export function readSearch({ q = "", sort, weaker, after }: Params): Required<SearchAddress> {
  return {
    text: visibleText([q].flat().join(" ")),
    order: sortOrders.find((order) => order === sort) ?? "relevance",
    weaker: weaker === "1",
    cursor: typeof after === "string" ? after : null,
  };
}
