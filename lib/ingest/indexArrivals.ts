import { setImmediate as turn } from "node:timers/promises";
import { assignTopics } from "../papers/topics/assignPending.store";
import { bulkBatch } from "../search/index/indexer.store";
import { indexPapers } from "../search/index/store";

/**
 * Gives all papers that have come their topics, with which they are then indexed, batch by batch: between two the
 * process gives its signs of life.
 */
export async function indexArrivals(onBatch?: () => void): Promise<void> {
  const step = async (work: () => number) => {
    while (work() > 0) {
      onBatch?.();
      await turn();
    }
  };
  await step(() => assignTopics({ batches: 1 }));
  await step(() => indexPapers({ batches: 1, batchSize: bulkBatch }));
}
