import { parseArxivId } from "./arxivId";
import { doiUrl, parseDoi } from "./doi";

/** What names one paper everywhere; arXiv ids are without their version. */
export type Identifier = { arxivId: string } | { doi: string };

/** @returns the paper that a text names where it is nothing but an arXiv id or a DOI in any spelling; else null */
export function readIdentifier(text: string): Identifier | null {
  const arxiv = parseArxivId(text);
  if (arxiv) return { arxivId: arxiv.id };
  const doi = parseDoi(text);
  return doi === null ? null : { doi };
}

/** Where a paper is that this site may not have, and what its reader knows that place as. */
export function elsewhere(id: Identifier): { site: string; url: string } {
  if ("arxivId" in id) return { site: "arXiv", url: `https://arxiv.org/abs/${id.arxivId}` };
  return { site: "its publisher", url: doiUrl(id.doi) };
}
