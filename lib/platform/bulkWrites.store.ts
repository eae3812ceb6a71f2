import Database from "better-sqlite3";
import { env } from "./env";

// For data derived from papers: a power cut can lose writes, but the papers are then still pending in the same file.
export function withBulkWrites<T>(work: (database: Database.Database) => T): T {
  const database = new Database(env().databaseFile, { timeout: 10_000 });
  try {
    // A batch may write 40 MB of pages. Pages that do not fit into the cache are written twice.
    database.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;");
    return work(database);
  } finally {
    database.close();
  }
}
