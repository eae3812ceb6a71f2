import type Database from "better-sqlite3";
import { z } from "zod";
import { linksOf } from "../../papers/links";
import { sourceLinksSchema } from "../../papers/schema";
import { type Document, documentOf, type IndexedPaper } from "./document";
import type { PaperValues } from "./docValues";

/** A paper to index; `indexed` is null if it is gone. */
export type PendingPaper = {
  revision: number;
  paperId: number;
  indexed: { words: Document; facts: PaperValues } | null;
};

export function countPendingPapers(database: Database.Database): number {
  return database.prepare(`SELECT COUNT(*) FROM "IndexPending"`).pluck().get() as number;
}

type Row = {
  revision: number;
  paperId: number;
  id: number | null;
  title: string;
  abstract: string;
  authors: string;
  topics: string | null; // One topic per line
  links: string;
  votes: number;
  day: string | null;
};

export function* readPendingPapers(database: Database.Database, limit: number): Generator<PendingPaper> {
  const rows = database
    .prepare(
      `SELECT w."revision", w."paperId", p."id", p."title", p."abstract", p."authors", p."links", p."votes",
         COALESCE(p."firstListedOn", substr(p."publishedAt", 1, 10)) AS "day",
         (SELECT group_concat(t."slug", char(10)) FROM "PaperTopic" o JOIN "Topic" t ON t."id" = o."topicId"
           WHERE o."paperId" = p."id") AS "topics"
       FROM "IndexPending" w LEFT JOIN "Paper" p ON p."id" = w."paperId" ORDER BY w."paperId" LIMIT ?`,
    )
    .all(limit) as Row[];
  for (const row of rows) {
    const { revision, paperId, id } = row;
    yield { revision, paperId, indexed: id === null ? null : readPaper(id, row) };
  }
}

function readPaper(id: number, row: Row): { words: Document; facts: PaperValues } {
  const topics = row.topics?.split("\n") ?? [];
  const { title, abstract } = row;
  const paper: IndexedPaper = { id, title, abstract, authors: parse(texts, row.authors), topics };
  const words = documentOf(paper);
  // The links that its page shows: from the source, or found in the abstract.
  const kinds = new Set(
    linksOf({ arxivId: null, doi: null, links: parse(links, row.links), abstract }).map(({ kind }) => kind),
  );
  return {
    words,
    facts: {
      titleWords: words.title.length,
      abstractWords: words.abstract.length,
      day: row.day,
      votes: row.votes,
      hasCode: kinds.has("code"),
      hasProject: kinds.has("project"),
    },
  };
}

const texts = z.array(z.string()).catch([]);
const links = sourceLinksSchema.catch({});

/** Falls back to an empty value: one broken paper must not block all others. */
function parse<T>(schema: z.ZodType<T>, json: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return schema.parse(null);
  }
}
