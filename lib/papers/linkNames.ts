import { formatNumber, pluralNoun } from "../text/plural";
import { linksOf, type PaperLink } from "./links";
import { plainText } from "./plain";
import type { Paper } from "./schema";

/** A link with what it shows, and what it is called where it is only heard, beginning with the same. */
export type NamedLink = PaperLink & { shown: string; spoken: string };

type Linked = Pick<Paper, "title" | "arxivId" | "doi" | "links" | "abstract" | "stars" | "comments">;

const longestTitle = 60; // In characters: each link of a paper repeats it

export function namedLinks(paper: Linked): NamedLink[] {
  const title = shortTitle(plainText(paper.title));
  return linksOf(paper).map((link) => {
    const counted = countOf(link, paper);
    const shown = counted === null ? link.label : `${link.label} ${counted.shown}`;
    return { ...link, shown, spoken: `${shown}${counted?.noun ?? ""}${relations[link.kind]} ${title}` };
  });
}

const relations: Record<PaperLink["kind"], string> = {
  pdf: " of",
  html: " of",
  arxiv: " page of",
  doi: " of",
  code: " of",
  project: " page of",
  discussion: " at Hugging Face of",
  model: " of",
  dataset: " of",
  other: ", linked by",
};

function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle - 1).replace(/\s+\S*$|[\ud800-\udbff]$/, "")}…`;
}

function countOf({ kind }: PaperLink, { stars, comments }: Linked): { shown: string; noun: string } | null {
  if (kind === "code" && stars) return { shown: `★ ${formatNumber(stars)}`, noun: ` ${pluralNoun(stars, "star")}` };
  if (kind !== "discussion" || !comments) return null;
  return { shown: formatNumber(comments), noun: ` ${pluralNoun(comments, "comment")}` };
}
