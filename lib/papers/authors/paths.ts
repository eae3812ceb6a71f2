import { authorSlug } from "./slug";

/** @param slug see `authorSlug` */
export function authorPath(slug: string, page = 1): string {
  return `/authors/${encodeURIComponent(slug)}${page > 1 ? `?p=${page}` : ""}`;
}

/** The page of the author whom a paper names so; null for a name without a letter. It may lead to another writing's. */
export function pathOfName(name: string): string | null {
  const slug = authorSlug(name);
  return slug === "" ? null : authorPath(slug);
}
