import { sortedName } from "../authors/name";
import type { Paper } from "../schema";
import { abstractOf, referenceOf } from "./reference";

/** For Google Scholar and reference managers. Without Zotero's own type, its translator assumes a journal article. */
export function highwire(paper: Paper, site: string): Record<string, string | string[]> {
  const { title, names, day, doi, arxivId, keywords, url, pdf } = referenceOf(paper, site);
  const date = day?.replaceAll("-", "/");
  const tags = {
    citation_title: title,
    citation_author: names.map(sortedName),
    citation_date: date,
    citation_online_date: date,
    citation_doi: doi,
    citation_arxiv_id: arxivId,
    citation_pdf_url: pdf,
    citation_public_url: url,
    citation_keywords: keywords,
    citation_abstract: abstractOf(paper),
    "z:itemType": "preprint",
  };
  const hasValue = (value: string | string[] | null | undefined): value is string | string[] => Boolean(value?.length);
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, value]): [string, string | string[]][] =>
      hasValue(value) ? [[name, value]] : [],
    ),
  );
}
