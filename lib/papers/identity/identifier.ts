import { arxivMentions, normalizeArxivIds, parseArxivId } from "./arxivId";
import { doiMentions, doiUrl, parseDoi } from "./doi";
import { cleanPasted } from "./pasted";
import { publisherDois } from "./publishers";
import type { Mention } from "./surroundings";

/** A global identifier of one paper; arXiv ids are without their version. */
export type Identifier = { arxivId: string } | { doi: string };

export function readIdentifier(text: string): Identifier | null {
  const arxiv = parseArxivId(text);
  if (arxiv) return { arxivId: arxiv.id };
  const doi = parseDoi(text);
  return doi === null ? null : { doi };
}

const maxReference = 10_000; // in characters: a reference with an abstract is shorter

// Reads a reference, a BibTeX entry, a title with a URL. Null if it names no paper, several, or one that it excludes. A
// number counts only if the text shows that it is an id.
export function findIdentifier(text: string): Identifier | null {
  const whole = readIdentifier(text);
  if (whole) return whole;
  const cleaned = publisherDois(cleanPasted(text, maxReference));
  const arxivId = onlyOne(normalizeArxivIds(cleaned), arxivMentions);
  if (arxivId !== undefined) return arxivId === null ? null : { arxivId };
  const doi = onlyOne(cleaned, doiMentions);
  return doi ? { doi } : null;
}

/** Returns undefined if the text names no paper, null if it names several or excludes one. */
function onlyOne(text: string, mentionsOf: (text: string) => Mention[]): string | null | undefined {
  const named = mentionsOf(text).filter((mention) => mention.isNamed);
  if (named.some(({ start }) => isExcluded(text, start))) return null;
  const ids = new Set(named.map(({ id }) => id));
  return ids.size > 1 ? null : [...ids][0];
}

/** `-arXiv:2407.20183` and `NOT arXiv:2407.20183` */
function isExcluded(text: string, start: number): boolean {
  return /(?:^|\s)(?:-|NOT )$/.test(text.slice(Math.max(0, start - 5), start));
}

export function externalPage(id: Identifier): { site: string; url: string } {
  if ("arxivId" in id) return { site: "arXiv", url: `https://arxiv.org/abs/${id.arxivId}` };
  return { site: "its publisher", url: doiUrl(id.doi) };
}
