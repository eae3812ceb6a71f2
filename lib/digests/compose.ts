import { periodPath } from "../feeds/paths";
import { paperPath } from "../papers/paths";
import { firstSentences, plainText } from "../papers/plain";
import type { Paper } from "../papers/schema";
import { formatPeriod, type Period } from "../periods/period";

/** How many papers a digest tells of; the rest are a link away. */
export const papersInDigest = 10;

/** In characters: two or three sentences of an abstract. */
const excerptLength = 320;
const authorsNamed = 3;

export type DigestItem = {
  title: string;
  authors: string;
  excerpt: string;
  url: string;
  votes: number;
};

/** A digest as values, before it is written as HTML or text. */
export type Digest = {
  siteName: string;
  siteUrl: string;
  heading: string;
  periodUrl: string;
  items: DigestItem[];
  /** How many papers the period has beside these. */
  more: number;
};

/** @param papers the period's papers in its order; the first ten are told of */
export function composeDigest(
  site: { name: string; url: string },
  period: Period,
  papers: Pick<Paper, "id" | "title" | "authors" | "abstract" | "votes">[],
  total: number,
): Digest {
  const items = papers.slice(0, papersInDigest).map(({ id, title, authors, abstract, votes }) => ({
    title: plainText(title),
    authors: nameAuthors(authors),
    excerpt: firstSentences(abstract, excerptLength),
    url: `${site.url}${paperPath(id)}`,
    votes,
  }));
  return {
    siteName: site.name,
    siteUrl: site.url,
    heading: formatPeriod(period),
    periodUrl: `${site.url}${periodPath(period)}`,
    items,
    more: Math.max(0, total - items.length),
  };
}

/** The first three authors, and how many more there are. */
export function nameAuthors(authors: string[]): string {
  if (authors.length <= authorsNamed + 1) return authors.join(", ");
  return `${authors.slice(0, authorsNamed).join(", ")} and ${authors.length - authorsNamed} more`;
}
