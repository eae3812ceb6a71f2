import { topicPath } from "../../papers/topics/paths";
import { listCategories, relatedTopics, topKeywords } from "../../papers/topics/store";
import type { TopicPage } from "../pages";
import { pageLinks, rangeOf } from "./feed";
import type { MarkdownList } from "./list";
import { escapeMarkdown, linkTarget } from "./text";

const maxRelated = 12;
const maxKeywords = 100;

/** @param number of the page, from 1 */
export async function topicList({ title, topic, order, read }: TopicPage, number: number): Promise<MarkdownList> {
  const range = rangeOf(number);
  const [{ papers, total }, near] = await Promise.all([read(range), relatedTopics(topic.slug, maxRelated)]);
  const path = topicPath(topic.slug).concat(".md", order === "newest" ? "" : `?sort=${order}`);
  return {
    heading: title,
    notes: [`${total} papers, ${order === "newest" ? "the newest first" : "by trending score"}.`],
    papers,
    first: range.skip + 1,
    links: [
      ...pageLinks(path, number, total),
      ...near.map(({ slug, name }) => ({ label: name, path: `${topicPath(slug)}.md` })),
    ],
  };
}

export async function topicsMarkdown(siteUrl: string): Promise<string> {
  const [groups, keywords] = await Promise.all([listCategories(), topKeywords(maxKeywords)]);
  const sections = [...groups, { group: "Keywords", topics: keywords }].filter(({ topics }) => topics.length > 0);
  const lines = sections.map(({ group, topics }) =>
    [
      `## ${group}\n`,
      ...topics.map(
        ({ slug, name, papers }) =>
          `- [${escapeMarkdown(name)}](${linkTarget(`${siteUrl}${topicPath(slug)}.md`)}): ${papers}`,
      ),
    ].join("\n"),
  );
  return `${["# Topics", ...lines].join("\n\n")}\n`;
}
