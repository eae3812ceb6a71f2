import type { z } from "zod";
import { topicPath } from "../../papers/topics/paths";
import type { TopicKind } from "../../papers/topics/topicsOf";
import { text } from "./params";
import type { topicSchema } from "./schemas";

type Topic = { slug: string; name: string; kind: TopicKind; papers: number };

export function describeTopic({ slug, name, kind, papers }: Topic, siteUrl: string): z.infer<typeof topicSchema> {
  return { id: slug, name, kind, papers, url: `${siteUrl}${topicPath(slug)}` };
}

export const topicParam = text(200).describe(
  "The ID of a topic, or its name in another notation: `cs.CL`, `Mixture of Experts`.",
);

export const noSuchTopic = "No paper on this site has this topic.";
