import { setImmediate as yieldToEvents } from "node:timers/promises";
import { assignTopics } from "../papers/topics/assignPending.store";
import { bulkBatch } from "../search/index/indexer.store";
import { indexPapers } from "../search/index/store";

/**
 * Assigns topics to all new papers, then indexes them with their topics. `onBatch` runs after each batch, so that the
 * process can show that it is alive.
 */
export async function indexArrivals(onBatch?: () => void): Promise<void> {
  const step = async (work: () => number) => {
    while (work() > 0) {
      onBatch?.();
      await yieldToEvents();
    }
  };
  await step(() => assignTopics({ batches: 1 }));
  await step(() => indexPapers({ batches: 1, batchSize: bulkBatch }));
}
