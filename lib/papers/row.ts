import { z } from "zod";
import type { Paper as Row } from "../generated/prisma/client";
import { memoize } from "../text/memoize";
import { visibleText } from "../text/visibleText";
import { displayName, type Name } from "./authors/name";
import { namesOf } from "./paperAuthors";
import { type Paper, type Picture, sourceLinksSchema } from "./schema";

const textsSchema = z.array(z.string());

function textsIn(json: string): string[] {
  return textsSchema.parse(JSON.parse(json)).map(visibleText);
}

export function storedAuthors({ authors }: Pick<Row, "authors">): string[] {
  return textsIn(authors);
}

const namesIn = memoize(2000, (authors: string): readonly Name[] => namesOf(textsIn(authors)), "papers/row");

const columns = [
  ...["id", "publicId", "arxivId", "arxivVersion", "doi", "title", "abstract", "authors", "categories", "keywords"],
  ...["foundKeywords", "links", "publishedAt", "votes", "stars", "comments", "firstListedOn", "withdrawnAt"],
  ...["withdrawal", "journalRef"],
] as const satisfies readonly (keyof Row)[];

/** JSON of the copy's hash and size in pixels; null if there is none. */
const picture = `(SELECT json_array("hash", "width", "height") FROM "Picture"
  WHERE "paperId" = p."id" AND "hash" IS NOT NULL) AS "picture"`;

const pictureSchema = z
  .tuple([z.string(), z.number(), z.number()])
  .transform(([hash, width, height]): Picture => ({ hash, width, height }));

type PaperRow = Pick<Row, (typeof columns)[number]> & { picture: string | null };

/** A row as SQLite has it: times are texts. */
export type StoredPaper = {
  [Name in keyof PaperRow]: PaperRow[Name] extends Date | null ? string | null : PaperRow[Name];
};

/** For a statement of which each row is given to `readStoredPaper`. */
export const paperColumns = [...columns.map((name) => `p."${name}"`), picture].join(", ");

export function readStoredPaper(row: StoredPaper): Paper {
  return readPaper({ ...row, publishedAt: readTime(row.publishedAt), withdrawnAt: readTime(row.withdrawnAt) });
}

function readTime(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** Rows of earlier versions may contain characters that the import now removes. Throws if the JSON is invalid. */
export function readPaper(row: PaperRow): Paper {
  const names = [...namesIn.get(row.authors)];
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
    categories: textsIn(row.categories),
    keywords: textsIn(row.keywords),
    foundKeywords: textsIn(row.foundKeywords ?? "[]"),
    links: sourceLinksSchema.parse(JSON.parse(row.links)),
    publishedAt: row.publishedAt,
    votes: row.votes,
    stars: row.stars,
    comments: row.comments,
    firstListedOn: row.firstListedOn,
    withdrawnAt: row.withdrawnAt,
    withdrawal: row.withdrawal && visibleText(row.withdrawal),
    journalRef: row.journalRef && visibleText(row.journalRef),
    picture: row.picture === null ? null : pictureSchema.parse(JSON.parse(row.picture)),
  };
}
