import { z } from "zod";
import { readTrending } from "../../../papers/listings/store";
import { readSite } from "../../../platform/site/store";
import { afterParam, pageAfter } from "../cursor";
import { endpoint } from "../endpoint";
import { limitParam } from "../limit";
import { describePaper } from "../paper";
import { papersBody } from "../schemas";

export const trending = endpoint({
  path: "/trending",
  name: "listTrending",
  summary: "All listed papers, ranked by votes and age.",
  params: z.strictObject({ limit: limitParam, after: afterParam }),
  body: papersBody,
  example: "/trending?limit=5",
  answer: async ({ limit, after }) => {
    const [{ url }, page] = await Promise.all([readSite(), pageAfter(readTrending, after, limit)]);
    return {
      papers: page.papers.map((paper) => ({ ...describePaper(paper, url), day: paper.day })),
      after: page.after,
    };
  },
});
