import { z } from "zod";
import type { Paper as Row } from "../generated/prisma/client";
import { visibleText } from "../text/visibleText";
import { displayName } from "./authors/name";
import { namesOf } from "./paperAuthors";
import { type Paper, sourceLinksSchema } from "./schema";

const texts = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)).map(visibleText));
const links = z.string().transform((json) => sourceLinksSchema.parse(JSON.parse(json)));

export function storedAuthors({ authors }: Pick<Row, "authors">): string[] {
  return texts.parse(authors);
}

/** Rows of earlier versions may contain characters that the import now removes. Throws if the JSON is invalid. */
export function readPaper(row: Row): Paper {
  const names = namesOf(storedAuthors(row));
  return {
    key: row.id,
    id: row.publicId,
    arxivId: row.arxivId,
    arxivVersion: row.arxivVersion,
    doi: row.doi,
    title: visibleText(row.title),
    abstract: visibleText(row.abstract),
    authors: names.map(displayName),
    names,
    categories: texts.parse(row.categories),
    keywords: texts.parse(row.keywords),
    foundKeywords: texts.parse(row.foundKeywords ?? "[]"),
    links: links.parse(row.links),
    publishedAt: row.publishedAt,
    votes: row.votes,
    stars: row.stars,
    comments: row.comments,
    firstListedOn: row.firstListedOn,
    withdrawnAt: row.withdrawnAt,
    withdrawal: row.withdrawal && visibleText(row.withdrawal),
    journalRef: row.journalRef && visibleText(row.journalRef),
  };
}
