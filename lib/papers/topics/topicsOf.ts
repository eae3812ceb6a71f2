import { memoize } from "../../text/memoize";
import { plainText } from "../plain";
import { findCategory } from "./category";
import { topicSlug } from "./slug";
import { isStopPhrase } from "./stopPhrases";
import type { TopicPages } from "./topicPage";

export type TopicKind = "category" | "keyword";

export type PaperTopic = { slug: string; name: string; kind: TopicKind };

const maxTopics = 60; // Maximum number of topics: a paper about a hundred things is about none

export function topicsOf({ categories, keywords }: { categories: string[]; keywords: string[] }): PaperTopic[] {
  const topics = new Map<string, PaperTopic>();
  const add = (text: string, kind: TopicKind) => {
    const slug = topicSlug(text);
    if (slug === "" || topics.has(slug) || topics.size === maxTopics) return;
    const category = findCategory(slug);
    if (kind === "keyword" && !category && isStopPhrase(slug)) return;
    topics.set(slug, { slug, name: category?.name ?? names.get(text), kind: category ? "category" : kind });
  };
  for (const text of categories) add(text, "category");
  for (const text of keywords) add(text, "keyword");
  return [...topics.values()];
}

const maxName = 100; // in characters: a chip fits on one line

/** Most topics are those of many papers. */
const names = memoize(20_000, nameOf, "topics/names");

/** Returns a keyword as written, without the abbreviation that many have in parentheses. */
function nameOf(text: string): string {
  const plain = plainText(text);
  const name = plain.replace(/ ?\([^()]*\)/g, "").trim() || plain;
  return name.length <= maxName ? name : `${name.slice(0, maxName - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

export type Described = { categories: string[]; keywords: string[]; foundKeywords: string[] };

/** `found` is set if the keywords come from its text because no source gave any. */
export function topicsOfPaper(paper: Described): TopicsOfPaper {
  const topics = known.get(paper) ?? findTopics(paper);
  known.set(paper, topics);
  return topics;
}

type TopicsOfPaper = { categories: PaperTopic[]; keywords: PaperTopic[]; found: boolean };

/** A page asks for those of all its papers together, and again on each card. */
const known = new WeakMap<Described, TopicsOfPaper>();

function findTopics({ categories, keywords, foundKeywords }: Described): TopicsOfPaper {
  const found = keywords.length === 0;
  const topics = topicsOf({ categories, keywords: found ? foundKeywords : keywords });
  return {
    categories: topics.filter(({ kind }) => kind === "category"),
    keywords: topics.filter(({ kind }) => kind === "keyword"),
    found,
  };
}

/** Those of a paper's topics that have a page, each page once. */
export function linkedTopics(paper: Described, pages: TopicPages) {
  const { categories, keywords } = topicsOfPaper(paper);
  const seen = new Set<string>();
  const linked = (topic: PaperTopic) => {
    const page = pages.get(topic.slug);
    if (page === undefined || seen.has(page)) return [];
    seen.add(page);
    return { ...topic, page };
  };
  return { categories: categories.flatMap(linked), keywords: keywords.flatMap(linked) };
}
