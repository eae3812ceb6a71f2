import Database from "better-sqlite3";
import { env } from "../../platform/env";
import { type TopicOptions, writePending } from "./assign.store";

/**
 * Gives all papers of this process's store that have come or changed their topics. Whoever indexes papers does this
 * first, so that none is indexed twice. @returns how many it looked at
 */
export function assignTopics(options?: TopicOptions): number {
  const database = new Database(env().databaseFile, { timeout: 10_000 });
  try {
    // A topic that a power cut loses is told so by what is then still pending, in the same file.
    database.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;");
    return writePending(database, options);
  } finally {
    database.close();
  }
}
