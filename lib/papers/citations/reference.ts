import type { Day } from "../../calendar/day";
import type { Name } from "../authors/name";
import { arxivPdf, paperAddress } from "../paths";
import { printableText, printableTitle } from "../plain";
import type { Paper } from "../schema";

export type Reference = {
  title: string;
  names: Name[];
  day: Day | null; // The day of publication, otherwise the day it was first listed
  doi: string | null; // For a paper on arXiv without another DOI, the one that arXiv registers
  arxivId: string | null;
  categories: string[];
  keywords: string[];
  url: string; // The address to cite: at arXiv, otherwise on this site
  pdf: string | null;
};

export function referenceOf(paper: Paper, site: string): Reference {
  const { arxivId, publishedAt } = paper;
  return {
    title: printableTitle(paper.title),
    names: paper.names,
    day: publishedAt?.toISOString().slice(0, 10) ?? paper.firstListedOn,
    doi: paper.doi ?? (arxivId ? `10.48550/arXiv.${arxivId}` : null),
    arxivId,
    categories: paper.categories.map(printableText),
    keywords: paper.keywords.map(printableText),
    url: arxivId ? `https://arxiv.org/abs/${arxivId}` : paperAddress(paper.id, site),
    pdf: paper.links.pdf ?? (arxivId ? arxivPdf(arxivId) : null),
  };
}

/** Separate, because converting it takes longer than all the rest, and many formats do not need it. */
export function abstractOf(paper: Paper): string {
  return printableText(paper.abstract);
}
