import { arxivMentions, asArxivWrites, parseArxivId } from "./arxivId";
import { doiMentions, doiUrl, parseDoi } from "./doi";
import { visible } from "./pasted";
import { publisherDois } from "./publishers";
import type { Mention } from "./surroundings";

/** What names one paper everywhere; arXiv ids are without their version. */
export type Identifier = { arxivId: string } | { doi: string };

/** Returns the paper that a text names where it is nothing but an arXiv id or a DOI in any spelling; else null. */
export function readIdentifier(text: string): Identifier | null {
  const arxiv = parseArxivId(text);
  if (arxiv) return { arxivId: arxiv.id };
  const doi = parseDoi(text);
  return doi === null ? null : { doi };
}

/** In characters: a reference with an abstract has less. */
const longestReference = 10_000;

/**
 * The paper that a text is about: a reference, an entry of BibTeX, a title with the address of its page.
 * @returns null where it names none, or several, or one that it excludes; a number that nothing says to be an id is none
 */
export function findIdentifier(text: string): Identifier | null {
  const whole = readIdentifier(text);
  if (whole) return whole;
  const shown = publisherDois(visible(text, longestReference));
  const arxivId = onlyOne(asArxivWrites(shown), arxivMentions);
  if (arxivId !== undefined) return arxivId === null ? null : { arxivId };
  const doi = onlyOne(shown, doiMentions);
  return doi ? { doi } : null;
}

/** Returns undefined where the text names none, and null where it names several. */
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

/** Where a paper is that this site may not have, and what its reader knows that place as. */
export function elsewhere(id: Identifier): { site: string; url: string } {
  if ("arxivId" in id) return { site: "arXiv", url: `https://arxiv.org/abs/${id.arxivId}` };
  return { site: "its publisher", url: doiUrl(id.doi) };
}
