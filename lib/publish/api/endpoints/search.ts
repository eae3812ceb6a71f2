import { z } from "zod";
import { readSite } from "../../../platform/site/store";
import { sortOrders } from "../../../search/paths";
import { longestQuery } from "../../../search/query/query";
import { searchPapers } from "../../../search/store";
import { afterParam } from "../cursor";
import { endpoint } from "../endpoint";
import { limitParam } from "../limit";
import { describePaper } from "../paper";
import { choice, text } from "../params";
import { searchBody } from "../schemas";

export const search = endpoint({
  path: "/search",
  name: "searchPapers",
  summary: "Searches titles, abstracts and authors, with the syntax of the search page.",
  params: z.strictObject({
    q: text(longestQuery).describe('The query, such as `"mixture of experts" topic:cs.CL after:2025-01 has:code`.'),
    sort: choice(sortOrders).default("relevance"),
    facets: choice(["yes", "no"]).default("no").describe("Whether to count the results by month, topic and link."),
    weaker: choice(["yes", "no"])
      .default("no")
      .describe("Whether to list papers, too, that have only a few of the words. They are if no other paper is found."),
    limit: limitParam,
    after: afterParam,
  }),
  body: searchBody,
  example: "/search?q=retrieval+augmented+generation&limit=5",
  answer: async ({ q, sort, facets, weaker, limit, after = null }) => {
    const [{ url }, found] = await Promise.all([
      readSite(),
      searchPapers(q, {
        order: sort,
        weaker: weaker === "yes",
        cursor: after,
        pageSize: limit,
        facets: facets === "yes",
      }),
    ]);
    const { mode, total, weaker: weakerMatches, showsWeaker, estimated, partial } = found;
    const corrected = found.corrected.map(({ typed, meant }) => ({ typed, meant }));
    const papers = found.papers.map((paper) => describePaper(paper, url));
    return {
      mode,
      corrected,
      total,
      weaker: weakerMatches,
      showsWeaker,
      estimated,
      partial,
      papers,
      facets: found.facets,
      after: found.next,
    };
  },
});
