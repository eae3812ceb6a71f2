import { z } from "zod";
import { longestTopic } from "../../papers/listings/choices";
import { topicOrders } from "../../papers/topics/paths";
import { topicSlug } from "../../papers/topics/slug";
import { sortOrders } from "../../search/paths";
import { longestQuery } from "../../search/query/query";
import { visibleText } from "../../text/visibleText";
import { wholeNumberText } from "../../text/wholeNumber";
import { type Format, formats } from "./format";

/** Papers: feeds are read often and as a whole, and a search finds at most a thousand. */
export const maxListed = { feed: 100, citations: 1000 };

const parameters = (limit: number, sorts: readonly string[], sort: string) =>
  z.object({
    min_votes: wholeNumberText(0, 1_000_000_000).default(0), // Papers with fewer votes are left out
    limit: wholeNumberText(1, limit).default(limit),
    // Of the lists of a period and of trending papers
    topic: z.string().max(longestTopic, `is longer than ${longestTopic} characters`).default("").transform(topicSlug),
    code: z.enum(["", "1"], { error: "must be 1" }).default(""),
    weaker: z.enum(["", "1"], { error: "must be 1" }).default(""), // Of a search, see lib/search/ranking/relevant.ts
    q: z.string().max(longestQuery, `is longer than ${longestQuery} characters`).default("").transform(visibleText),
    sort: z.enum(sorts, { error: `must be one of ${sorts.join(", ")}` }).default(sort),
  });

export type Parameters = z.output<ReturnType<typeof parameters>>;

export function readParameters(list: string, query: URLSearchParams, format: Format): Parameters | { problem: string } {
  const sorts = list.startsWith("topics/") ? topicOrders : sortOrders;
  const { kind } = formats[format];
  // Feed readers want the newest papers; people who cite search results want the best.
  const sort = list === "search" && kind === "citations" ? "relevance" : "newest";
  const result = parameters(maxListed[kind], sorts, sort).safeParse(Object.fromEntries(query));
  if (result.success) return result.data;
  return { problem: result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ") };
}
