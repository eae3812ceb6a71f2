import { withBulkWrites } from "../../platform/bulkWrites.store";
import { type TopicOptions, writePending } from "./assign.store";

/**
 * Gives all papers of this process's store that have come or changed their topics. Whoever indexes papers does this
 * first, so that none is indexed twice. @returns how many it looked at
 */
export function assignTopics(options?: TopicOptions): number {
  return withBulkWrites((database) => writePending(database, options));
}
