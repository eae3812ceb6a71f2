import Database from "better-sqlite3";
import { db } from "../../platform/db";
import { env } from "../../platform/env";
import { type IndexOptions, indexPending } from "./indexer.store";

/**
 * Indexes all papers of this process's store that have come or changed. What searches read is the state before or
 * after a batch, never between. @returns how many it indexed
 */
export function indexPapers(options?: IndexOptions): number {
  const database = new Database(env().databaseFile, { timeout: 10_000 });
  try {
    // An index that a power cut loses the last of is told so by what is then still pending, in the same file.
    // A batch may write 40 MB of pages; what does not fit here is written twice.
    database.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;");
    return indexPending(database, options);
  } finally {
    database.close();
  }
}

/** What changes whenever a paper is indexed: whatever was found in the index before may be otherwise now. */
export async function indexRevision(): Promise<string> {
  const blocks = await db().indexBlock.findMany({ select: { block: true, revision: true }, orderBy: { block: "asc" } });
  return blocks.map(({ block, revision }) => `${block}:${revision}`).join(" ");
}
