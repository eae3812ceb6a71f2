import type Database from "better-sqlite3";

/** The fields of a paper that a test gives; the rest have defaults. */
export type TestPaper = {
  id: number;
  title?: string;
  abstract?: string;
  authors?: string[];
  categories?: string[];
  keywords?: string[];
  links?: Record<string, string>;
  votes?: number;
  /** YYYY-MM-DD, when it was first listed. */
  day?: string | null;
  /** An instant, as Prisma writes it. */
  publishedAt?: string | null;
};

/** Inserts or replaces the paper with this key by plain SQL, which is faster than ingesting it and allows any key. */
export function writePaper(database: Database.Database, paper: TestPaper): void {
  const { id, title = "Untitled", abstract = "Nothing.", votes = 0, day = null, publishedAt = null } = paper;
  const row = {
    id,
    publicId: `p${id}`,
    title,
    abstract,
    votes,
    day,
    publishedAt,
    authors: JSON.stringify(paper.authors ?? []),
    categories: JSON.stringify(paper.categories ?? []),
    keywords: JSON.stringify(paper.keywords ?? []),
    links: JSON.stringify(paper.links ?? {}),
  };
  const { changes } = database
    .prepare(
      `UPDATE "Paper" SET "title" = @title, "abstract" = @abstract, "authors" = @authors, "categories" = @categories,
         "keywords" = @keywords, "links" = @links, "votes" = @votes, "firstListedOn" = @day, "publishedAt" = @publishedAt
       WHERE "id" = @id`,
    )
    .run(row);
  if (changes > 0) return;
  database
    .prepare(
      `INSERT INTO "Paper" ("id", "publicId", "title", "titleKey", "abstract", "authors", "categories", "keywords",
         "links", "votes", "firstListedOn", "publishedAt", "updatedAt")
       VALUES (@id, @publicId, @title, @title, @abstract, @authors, @categories, @keywords, @links, @votes, @day,
         @publishedAt, '2025-01-01T00:00:00.000+00:00')`,
    )
    .run(row);
}
