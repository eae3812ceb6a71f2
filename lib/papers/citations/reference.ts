import type { Day } from "../../calendar/day";
import type { Name } from "../authors/name";
import { arxivPdf, paperAddress } from "../paths";
import { printableText, printableTitle } from "../plain";
import type { Paper } from "../schema";

/** What every way of citing a paper says of it, as plain text. */
export type Reference = {
  title: string;
  names: Name[];
  /** The day on which it was published, else first listed. */
  day: Day | null;
  /** Of a paper on arXiv that has no other, the one that arXiv registers. */
  doi: string | null;
  arxivId: string | null;
  categories: string[];
  keywords: string[];
  /** Where it is to be cited from: at arXiv, else on this site. */
  url: string;
  pdf: string | null;
};

/** @param site the address of this site */
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

/** The abstract as plain text. Apart from the rest, since it takes longer to read than all of that and many need it not. */
export function abstractOf(paper: Paper): string {
  return printableText(paper.abstract);
}
