import Database from "better-sqlite3";
import { titleKey } from "@/lib/papers/titleKey";
import type { syntheticPaper } from "./syntheticPaper";

type Row = ReturnType<typeof syntheticPaper>;

/** The upper bound for any import: inserts rows into the paper tables in batches of 500, without checks or look-ups. */
export async function insertBare(database: string, rows: AsyncIterable<Row> | Iterable<Row>) {
  const sqlite = new Database(database);
  sqlite.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  const insertPaper = sqlite.prepare(
    `INSERT INTO "Paper" ("publicId", "externalId", "title", "titleKey", "abstract", "authors", "votes", "firstListedOn", "score", "updatedAt")
     VALUES (@id, @id, @title, @titleKey, @abstract, @authors, @votes, @day, @votes, 0)`,
  );
  const insertListing = sqlite.prepare(`INSERT INTO "Listing" ("paperId", "day", "rank") VALUES (?, ?, ?)`);
  const startMb = process.memoryUsage().rss / 1e6;
  const start = performance.now();
  let created = 0;
  sqlite.exec("BEGIN");
  for await (const row of rows) {
    const paper = { ...row, titleKey: titleKey(row.title), authors: JSON.stringify(row.authors) };
    const { lastInsertRowid } = insertPaper.run(paper);
    insertListing.run(lastInsertRowid, row.day, row.rank);
    if (++created % 500 === 0) sqlite.exec("COMMIT; BEGIN");
  }
  sqlite.exec("COMMIT");
  const seconds = (performance.now() - start) / 1000;
  sqlite.close();
  return { seconds, startMb, peakMb: process.memoryUsage().rss / 1e6, created };
}
