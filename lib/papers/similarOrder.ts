import type { Paper } from "./schema";

/** The parameter of a paper's address that orders its similar papers. */
export const similarParam = "similar";

export const similarOrders = ["likeness", "newest", "votes"] as const;
export type SimilarOrder = (typeof similarOrders)[number];

export function readSimilarOrder(value: string | string[] | undefined): SimilarOrder {
  return similarOrders.find((order) => order === value) ?? "likeness";
}

/** Orders papers that come by likeness, the nearest first; it decides where dates or votes are equal or missing. */
export function orderSimilar<P extends Pick<Paper, "publishedAt" | "firstListedOn" | "votes">>(
  papers: readonly P[],
  order: SimilarOrder,
): P[] {
  if (order === "likeness") return [...papers];
  if (order === "votes") return papers.toSorted((a, b) => b.votes - a.votes);
  const dates = new Map(papers.map((paper) => [paper, dateOf(paper)]));
  const dateOfOne = (paper: P) => dates.get(paper) ?? "";
  return papers.toSorted((a, b) => (dateOfOne(a) < dateOfOne(b) ? 1 : dateOfOne(a) > dateOfOne(b) ? -1 : 0));
}

/** Returns the day on which a paper was published or else first listed, as YYYY-MM-DD; "" if neither is known. */
export function dateOf({ publishedAt, firstListedOn }: Pick<Paper, "publishedAt" | "firstListedOn">): string {
  return publishedAt?.toISOString().slice(0, 10) ?? firstListedOn ?? "";
}
