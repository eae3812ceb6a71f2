import { z } from "zod";
import { findTopic, listTopic } from "../../../papers/topics/store";
import { readSite } from "../../../platform/site/store";
import { afterParam, pageAfter } from "../cursor";
import { endpoint, notFoundReply } from "../endpoint";
import { limitParam } from "../limit";
import { describePaper } from "../paper";
import { choice } from "../params";
import { papersBody } from "../schemas";
import { noSuchTopic, topicParam } from "../topic";

export const topicPapers = endpoint({
  path: "/topics/{topic}/papers",
  name: "listTopicPapers",
  summary: "The listed papers on a topic, by day or by trending score.",
  params: z.strictObject({
    topic: topicParam,
    sort: choice(["newest", "trending"]).default("newest"),
    limit: limitParam,
    after: afterParam,
  }),
  body: papersBody,
  example: "/topics/cs.CL/papers?limit=5",
  answer: async ({ topic, sort, limit, after }) => {
    const [{ url }, found] = await Promise.all([readSite(), findTopic(topic)]);
    if (!found) return notFoundReply(noSuchTopic);
    const page = await pageAfter((range) => listTopic(found.slug, sort, range), after, limit);
    return {
      papers: page.papers.map((paper) => ({ ...describePaper(paper, url), day: paper.day })),
      after: page.after,
    };
  },
});
