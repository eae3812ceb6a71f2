import { withBulkWrites } from "../../platform/bulkWrites.store";
import { type AuthorOptions, assignPendingAuthors } from "./assign.store";
import { joinPendingWritings } from "./join.store";

/** Returns how many papers it processed. */
export function assignAuthors(options?: AuthorOptions): number {
  return withBulkWrites((database) => assignPendingAuthors(database, options));
}

/** Joins what is certainly one author, for one batch of names. Returns how many it looked at; 0 when none is pending. */
export function joinAuthors(): number {
  return withBulkWrites(joinPendingWritings);
}
