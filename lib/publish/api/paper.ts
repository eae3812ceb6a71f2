import type { z } from "zod";
import { linksOf } from "../../papers/links";
import { paperPath } from "../../papers/paths";
import type { Paper } from "../../papers/schema";
import { topicsOfPaper } from "../../papers/topics/topicsOf";
import type { paperSchema } from "./schemas";

export type ApiPaper = z.infer<typeof paperSchema>;

export function describePaper(paper: Paper, siteUrl: string): ApiPaper {
  const { id, title, abstract, authors, arxivId, arxivVersion, doi, votes, stars, comments } = paper;
  const { categories, keywords, found } = topicsOfPaper(paper);
  return {
    id,
    url: `${siteUrl}${paperPath(id)}`,
    title,
    abstract,
    authors,
    topics: [...categories, ...keywords].map(({ slug, name, kind }) => ({ id: slug, name, kind })),
    keywordsFound: found && keywords.length > 0,
    links: linksOf(paper).map(({ kind, url }) => ({ kind, url })),
    arxivId,
    arxivVersion,
    doi,
    publishedAt: paper.publishedAt?.toISOString() ?? null,
    listedOn: paper.firstListedOn,
    votes,
    stars,
    comments,
  };
}
