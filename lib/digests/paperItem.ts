import { escapeHtml, isolated } from "../mail/layout";
import { wrap } from "../mail/wrap";
import { firstAuthorsLine } from "../papers/authorsLine";
import { excerptOf } from "../papers/keySentences/excerpt";
import { type NamedLink, namedLinks } from "../papers/linkNames";
import { paperPath } from "../papers/paths";
import { plainText } from "../papers/plain";
import type { Paper } from "../papers/schema";
import { formatCount } from "../text/plural";

const excerptLength = 420; // characters; one or two sentences of an abstract
const maxAuthors = 3;
const maxAuthorsLength = 160; // Characters. Some collaborations have a single author with the names of all.

/** The others are on the paper's page. */
const shownKinds = new Set<NamedLink["kind"]>(["pdf", "code", "project", "discussion"]);

export const indent = "    "; // The indentation of the text part: as wide as the number before a title

/** What all digests share is rendered once: the HTML without the reasons, the text without the number. */
export type PaperItem = {
  title: string;
  authors: string;
  excerpt: string;
  url: string;
  votes: number;
  links: NamedLink[];
  html: string;
  textTitle: string;
  textRest: string;
};

export function paperItem(
  siteUrl: string,
  paper: Pick<Paper, "id" | "authors" | "votes"> & Parameters<typeof namedLinks>[0],
): PaperItem {
  const title = plainText(paper.title);
  const authors = nameAuthors(paper.authors);
  const excerpt = excerptOf(paper, excerptLength);
  const url = `${siteUrl}${paperPath(paper.id)}`;
  const votes = countVotes(paper.votes);
  const links = namedLinks(paper).filter(({ kind }) => shownKinds.has(kind));
  const small = [authors, votes].filter(Boolean).join(" · ");
  const facts = [authors && isolated(authors), escapeHtml(votes)].filter(Boolean).join(" · ");
  return {
    title,
    authors,
    excerpt,
    url,
    votes: paper.votes,
    links,
    html: `<h2><a href="${escapeHtml(url)}">${isolated(title)}</a></h2>
${small ? `<p class="small">${facts}</p>\n` : ""}<p dir="auto">${escapeHtml(excerpt)}</p>${linksHtml(links)}`,
    textTitle: wrap(title, indent).trimStart(),
    textRest: [
      small && wrap(small, indent),
      wrap(excerpt, indent),
      `${indent}${url}`,
      ...links.map((link) => `${indent}${link.shown}: ${link.url}`),
    ]
      .filter(Boolean)
      .join("\n"),
  };
}

function linksHtml(links: NamedLink[]): string {
  if (links.length === 0) return "";
  const anchors = links.map(
    ({ url, shown, spoken }) =>
      `<a href="${escapeHtml(url)}" aria-label="${escapeHtml(spoken)}">${escapeHtml(shown)}</a>`,
  );
  return `\n<p class="small">${anchors.join(" · ")}</p>`;
}

/** Names the first authors and counts the others; a single further author is named. Cut if too long. */
export function nameAuthors(authors: string[]): string {
  const named = firstAuthorsLine(authors, authors.length === maxAuthors + 1 ? authors.length : maxAuthors);
  return named.length <= maxAuthorsLength ? named : `${named.slice(0, maxAuthorsLength - 1).trimEnd()}…`;
}

function countVotes(votes: number): string {
  if (votes === 0) return "";
  return formatCount(votes, "vote");
}
