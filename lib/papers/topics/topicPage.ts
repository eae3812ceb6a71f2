import { findCategory } from "./category";

/** In listed papers. A keyword of fewer has no page, because the page would lead back to the paper it was opened from. */
export const minPapers = 3;

/** Categories of arXiv are a fixed list, so their pages exist before their papers do. */
export function hasPage({ slug, papers }: { slug: string; papers: number }): boolean {
  return papers >= minPapers || findCategory(slug) !== null;
}

/** By the slug of a keyword or category, the slug of its page; what has no page is left out. */
export type TopicPages = ReadonlyMap<string, string>;
