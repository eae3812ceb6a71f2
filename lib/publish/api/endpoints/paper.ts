import { z } from "zod";
import { listedDays } from "../../../papers/listings/store";
import { findPaper } from "../../../papers/store";
import { readSite } from "../../../platform/site/store";
import { endpoint, notFoundReply } from "../endpoint";
import { idParam, noSuchPaper } from "../id";
import { describePaper } from "../paper";
import { paperDetailSchema } from "../schemas";

export const paper = endpoint({
  path: "/papers/{id}",
  name: "getPaper",
  summary: "One paper, by its ID, an arXiv ID of any version, a DOI, or a former ID.",
  params: z.strictObject({ id: idParam }),
  body: paperDetailSchema,
  example: "/papers/2407.20183",
  answer: async ({ id }) => {
    const [{ url }, found] = await Promise.all([readSite(), findPaper(id)]);
    if (!found) return notFoundReply(noSuchPaper(id));
    return { ...describePaper(found, url), days: await listedDays(found.key) };
  },
});
