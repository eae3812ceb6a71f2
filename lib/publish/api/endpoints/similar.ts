import { z } from "zod";
import { findPaper } from "../../../papers/store";
import { readSite } from "../../../platform/site/store";
import { findSimilar } from "../../../search/store";
import { wholeNumberText } from "../../../text/wholeNumber";
import { endpoint, notFoundReply } from "../endpoint";
import { idParam, noSuchPaper } from "../id";
import { describePaper } from "../paper";
import { similarBody } from "../schemas";

export const similar = endpoint({
  path: "/papers/{id}/similar",
  name: "listSimilar",
  summary: "The papers most similar to a paper, the most similar first.",
  params: z.strictObject({
    id: idParam,
    limit: wholeNumberText(1, 50).default(10).describe("The maximum number of papers."),
  }),
  body: similarBody,
  example: "/papers/2407.20183/similar?limit=3",
  answer: async ({ id, limit }) => {
    const [{ url }, found] = await Promise.all([readSite(), findPaper(id)]);
    if (!found) return notFoundReply(noSuchPaper(id));
    const papers = await findSimilar(found, limit);
    return { papers: papers.map((each) => ({ ...describePaper(each, url), nearlyTheSame: each.isNear })) };
  },
});
