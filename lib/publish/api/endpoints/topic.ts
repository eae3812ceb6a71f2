import { z } from "zod";
import { findTopic, relatedTopics } from "../../../papers/topics/store";
import { readSite } from "../../../platform/site/store";
import { endpoint, notFoundReply } from "../endpoint";
import { topicBody } from "../schemas";
import { describeTopic, noSuchTopic, topicParam } from "../topic";

const maxRelated = 12;

export const topic = endpoint({
  path: "/topics/{topic}",
  name: "getTopic",
  summary: "One topic and its related topics.",
  params: z.strictObject({ topic: topicParam }),
  body: topicBody,
  example: "/topics/cs.CL",
  answer: async ({ topic: name }) => {
    const [{ url }, found] = await Promise.all([readSite(), findTopic(name)]);
    if (!found) return notFoundReply(noSuchTopic);
    const related = await relatedTopics(found.slug, maxRelated);
    return { ...describeTopic(found, url), related: related.map((each) => describeTopic(each, url)) };
  },
});
