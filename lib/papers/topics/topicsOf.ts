import { plainText } from "../plain";
import { findCategory } from "./category";
import { topicSlug } from "./slug";

export type TopicKind = "category" | "keyword";

/** A topic as a paper has it. */
export type PaperTopic = { slug: string; name: string; kind: TopicKind };

/** A paper has no more; nothing that is about a hundred things is about any. */
const most = 60;

/** The topics of a paper, each once: its categories first, then its keywords in their order. */
export function topicsOf({ categories, keywords }: { categories: string[]; keywords: string[] }): PaperTopic[] {
  const topics = new Map<string, PaperTopic>();
  const add = (text: string, kind: TopicKind) => {
    const slug = topicSlug(text);
    if (slug === "" || topics.has(slug) || topics.size === most) return;
    const category = findCategory(slug);
    topics.set(slug, { slug, name: category?.name ?? nameOf(text), kind: category ? "category" : kind });
  };
  for (const text of categories) add(text, "category");
  for (const text of keywords) add(text, "keyword");
  return [...topics.values()];
}

/** In characters: a chip takes a line. */
const longestName = 100;

/** The keyword as it is written, but for the abbreviation that many have in parentheses. */
function nameOf(text: string): string {
  const written = plainText(text);
  const name = written.replace(/ ?\([^()]*\)/g, "").trim() || written;
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

type Described = { categories: string[]; keywords: string[]; foundKeywords: string[] };

/** The topics of a paper as pages show them. `found` where its keywords are those of its text, and no source gave any. */
export function topicsOfPaper({ categories, keywords, foundKeywords }: Described) {
  const found = keywords.length === 0;
  const topics = topicsOf({ categories, keywords: found ? foundKeywords : keywords });
  return {
    categories: topics.filter(({ kind }) => kind === "category"),
    keywords: topics.filter(({ kind }) => kind === "keyword"),
    found,
  };
}
