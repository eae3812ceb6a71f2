import type { z } from "zod";
import { topicPath } from "../../papers/topics/paths";
import { hasPage } from "../../papers/topics/topicPage";
import type { TopicKind } from "../../papers/topics/topicsOf";
import { keywordSearchPath } from "../../search/paths";
import { text } from "./params";
import type { topicSchema } from "./schemas";

type Topic = { slug: string; name: string; kind: TopicKind; papers: number };

export function describeTopic(topic: Topic, siteUrl: string): z.infer<typeof topicSchema> {
  const { slug, name, kind, papers } = topic;
  const path = hasPage(topic) ? topicPath(slug) : keywordSearchPath(name);
  return { id: slug, name, kind, papers, url: `${siteUrl}${path}` };
}

export const topicParam = text(200).describe(
  "The ID of a topic, or its name in another notation: `cs.CL`, `Mixture of Experts`.",
);

export const noSuchTopic = "No paper on this site has this topic.";
