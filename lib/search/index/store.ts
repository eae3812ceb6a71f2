import { withBulkWrites } from "../../platform/bulkWrites.store";
import { db } from "../../platform/db";
import { type IndexOptions, indexPending } from "./indexer.store";

/** Searches see the index before or after a batch, never in between. Returns how many papers it indexed. */
export function indexPapers(options?: IndexOptions): number {
  return withBulkWrites((database) => indexPending(database, options));
}

/** Returns a text that changes whenever a paper is indexed, when results of earlier searches may be outdated. */
export async function indexRevision(): Promise<string> {
  const blocks = await db().indexBlock.findMany({ select: { block: true, revision: true }, orderBy: { block: "asc" } });
  return blocks.map(({ block, revision }) => `${block}:${revision}`).join(" ");
}
