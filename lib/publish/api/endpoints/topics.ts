import { z } from "zod";
import { listCategories, searchTopics, topKeywords } from "../../../papers/topics/store";
import { readSite } from "../../../platform/site/store";
import { endpoint } from "../endpoint";
import { text } from "../params";
import { topicsBody } from "../schemas";
import { describeTopic } from "../topic";

const maxKeywords = 100;
const maxFound = 100;

export const topics = endpoint({
  path: "/topics",
  name: "listTopics",
  summary: "The categories that have papers and the most common keywords, or the topics whose names match some words.",
  params: z.strictObject({
    q: text(100).optional().describe("Words, or beginnings of words, in the name of a topic."),
  }),
  body: topicsBody,
  example: "/topics?q=language",
  answer: async ({ q }) => {
    const [{ url }, found] = await Promise.all([readSite(), q === undefined ? all() : searchTopics(q, maxFound)]);
    return { topics: found.map((topic) => describeTopic(topic, url)) };
  },
});

async function all() {
  const [groups, keywords] = await Promise.all([listCategories(), topKeywords(maxKeywords)]);
  return [...groups.flatMap(({ topics }) => topics), ...keywords];
}
