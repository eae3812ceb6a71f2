import { parseArxivId, parseDoi } from "../papers/identity";

/** What names one paper; arXiv ids are without their version. */
export type Identifier = { arxivId: string } | { doi: string };

/** Names of the two kinds, and sites whose addresses end in an id; arXiv's own are known to `parseArxivId`. */
const lead = new RegExp(
  String.raw`^(?:(?:arxiv|doi):\s*|(?:https?://)?(?:(?:dx|www)\.)?(?:doi\.org/|(?:huggingface\.co|hf\.co)/papers/|` +
    String.raw`alphaxiv\.org/(?:abs|pdf|html|overview)/|ar5iv\.(?:labs\.arxiv\.)?org/(?:abs|html)/))`,
  "i",
);

/** @returns the paper that a text names where it is nothing but an arXiv id, a DOI or an address of either; else null */
export function readIdentifier(text: string): Identifier | null {
  const id = text.trim().replace(lead, "").replace(/\/$/, "");
  const arxiv = parseArxivId(id);
  if (arxiv) return { arxivId: arxiv.id };
  const doi = parseDoi(id);
  return doi === null ? null : { doi };
}
