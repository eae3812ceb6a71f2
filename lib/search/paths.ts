import { visibleText } from "../text/visibleText";
import type { SortOrder } from "./schema";

/** What the address of a page of results says. */
export type SearchAddress = { text: string; order?: SortOrder; cursor?: string | null };

type Params = Record<string, string | string[] | undefined>;

/** As they stand in addresses. */
export const orders = ["relevance", "newest", "votes"] as const satisfies SortOrder[];

/** Where the results of a query stand on the site. */
export function searchPath({ text, order = "relevance", cursor = null }: SearchAddress): string {
  const params = new URLSearchParams({ q: text });
  if (order !== "relevance") params.set("sort", order);
  if (cursor) params.set("after", cursor);
  return `/search?${params}`;
}

/** What an address asks for: of `?q=a&q=b` both, and relevance where it names no order that there is. */
export function readSearch({ q = "", sort, after }: Params): Required<SearchAddress> {
  return {
    text: visibleText([q].flat().join(" ")),
    order: orders.find((order) => order === sort) ?? "relevance",
    cursor: typeof after === "string" ? after : null,
  };
}
