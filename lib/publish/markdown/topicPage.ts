import { feedPageSize } from "../../papers/listings/paging";
import { type TopicOrder, topicPath } from "../../papers/topics/paths";
import { commonestKeywords, findTopic, listCategories, listTopic, relatedTopics } from "../../papers/topics/store";
import { pageLinks } from "./feed";
import type { ListPage } from "./list";
import { escapeMarkdown, linkTarget } from "./text";

const related = 12;
const keywordsShown = 100;

/** The papers of a topic. @returns null where there is none of this name */
export async function topicPage(asked: string, order: TopicOrder, page: number): Promise<ListPage | null> {
  const topic = await findTopic(asked);
  if (!topic) return null;
  const range = { skip: (page - 1) * feedPageSize, take: feedPageSize };
  const [papers, near] = await Promise.all([listTopic(topic.slug, order, range), relatedTopics(topic.slug, related)]);
  const path = topicPath(topic.slug).concat(".md", order === "newest" ? "" : `?sort=${order}`);
  return {
    heading: topic.name,
    notes: [`${topic.papers} papers, ${order === "newest" ? "the newest first" : "by trending score"}.`],
    papers,
    first: range.skip + 1,
    links: [
      ...pageLinks(path, page, topic.papers),
      ...near.map(({ slug, name }) => ({ label: name, path: `${topicPath(slug)}.md` })),
    ],
  };
}

/** All categories that have papers, and the commonest keywords. */
export async function topicsMarkdown(siteUrl: string): Promise<string> {
  const [groups, keywords] = await Promise.all([listCategories(), commonestKeywords(keywordsShown)]);
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
