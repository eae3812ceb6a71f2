import { withBulkWrites } from "../../platform/bulkWrites.store";
import { assignPendingTopics, type TopicOptions } from "./assign.store";
import { joinTopics } from "./join.store";

/** Run it before indexing, so that no paper is indexed twice. Returns how many papers it processed. */
export function assignTopics(options?: TopicOptions): number {
  return withBulkWrites((database) => assignPendingTopics(database, options));
}

/** Returns how many topics it joined or parted; their papers are pending then. */
export function joinTopicNames(): number {
  return withBulkWrites(joinTopics);
}
