import type { Name } from "../authors/name";
import type { Paper } from "../schema";
import { citationKeys } from "./key";
import { abstractOf, referenceOf } from "./reference";

/** A preprint is an `article` (CSL 1.0.2, appendix III). */
export function cslJson(papers: Paper[], site: string): object[] {
  const keys = citationKeys(papers);
  return papers.map((paper, index) => {
    const { title, names, day, doi, arxivId, keywords, url } = referenceOf(paper, site);
    return {
      id: keys[index] ?? paper.id,
      type: "article",
      genre: "preprint",
      title,
      ...(names.length > 0 ? { author: names.map(authorAsCsl) } : {}),
      ...(day ? { issued: { "date-parts": [day.split("-").map(Number)] } } : {}),
      abstract: abstractOf(paper),
      ...(keywords.length > 0 ? { keyword: keywords.join(", ") } : {}),
      ...(arxivId ? { publisher: "arXiv", number: `arXiv:${arxivId}` } : {}),
      ...(doi ? { DOI: doi } : {}),
      URL: url,
    };
  });
}

function authorAsCsl(name: Name): object {
  if (name.kind === "group") return { literal: name.name };
  const { given, particle, family, suffix } = name;
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { "non-dropping-particle": particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}
