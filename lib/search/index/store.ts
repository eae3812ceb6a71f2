import { withBulkWrites } from "../../platform/bulkWrites.store";
import { db } from "../../platform/db";
import { type IndexOptions, indexPending } from "./indexer.store";

/**
 * Indexes all papers of this process's store that have come or changed. What searches read is the state before or
 * after a batch, never between. @returns how many it indexed
 */
export function indexPapers(options?: IndexOptions): number {
  return withBulkWrites((database) => indexPending(database, options));
}

/** What changes whenever a paper is indexed: whatever was found in the index before may be otherwise now. */
export async function indexRevision(): Promise<string> {
  const blocks = await db().indexBlock.findMany({ select: { block: true, revision: true }, orderBy: { block: "asc" } });
  return blocks.map(({ block, revision }) => `${block}:${revision}`).join(" ");
}
