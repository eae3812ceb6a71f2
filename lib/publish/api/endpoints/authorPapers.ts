import { z } from "zod";
import { findAuthor, listAuthor } from "../../../papers/authors/store";
import { readSite } from "../../../platform/site/store";
import { authorParam, noSuchAuthor } from "../author";
import { afterParam, pageAfter } from "../cursor";
import { endpoint, notFoundReply } from "../endpoint";
import { limitParam } from "../limit";
import { describePaper } from "../paper";
import { authorPapersBody } from "../schemas";

export const authorPapers = endpoint({
  path: "/authors/{author}/papers",
  name: "listAuthorPapers",
  summary: "The papers of an author, the newest first.",
  params: z.strictObject({ author: authorParam, limit: limitParam, after: afterParam }),
  body: authorPapersBody,
  example: "/authors/zehui-chen/papers?limit=5",
  answer: async ({ author, limit, after }) => {
    const [{ url }, found] = await Promise.all([readSite(), findAuthor(author)]);
    if (!found) return notFoundReply(noSuchAuthor);
    const page = await pageAfter((range) => listAuthor(found.slug, range), after, limit);
    return {
      papers: page.papers.map((paper) => ({ ...describePaper(paper, url), day: paper.day || null })),
      after: page.after,
    };
  },
});
