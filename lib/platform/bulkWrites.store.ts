import Database from "better-sqlite3";
import { env } from "./env";

/**
 * Opens this process's store for writing what is derived from papers in bulk, and closes it after the work.
 * What a power cut loses of it is still pending, in the same file, so it is written again.
 */
export function withBulkWrites<T>(work: (database: Database.Database) => T): T {
  const database = new Database(env().databaseFile, { timeout: 10_000 });
  try {
    // A batch may write 40 MB of pages; what does not fit into the cache is written twice.
    database.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;");
    return work(database);
  } finally {
    database.close();
  }
}
