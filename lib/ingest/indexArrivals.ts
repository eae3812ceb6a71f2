import { setImmediate as yieldToEvents } from "node:timers/promises";
import { assignAuthors, joinAuthors } from "../papers/authors/assignPending.store";
import { assignTopics } from "../papers/topics/assignPending.store";
import { bulkBatch } from "../search/index/indexer.store";
import { indexPapers } from "../search/index/store";

/** Topics come first because they are indexed, too; authors are read from the papers alone. `onBatch` shows that the process is alive. */
export async function indexArrivals(onBatch?: () => void): Promise<void> {
  const step = async (work: () => number) => {
    while (work() > 0) {
      onBatch?.();
      await yieldToEvents();
    }
  };
  await step(() => assignTopics({ batches: 1 }));
  await step(() => indexPapers({ batches: 1, batchSize: bulkBatch }));
  await step(() => assignAuthors({ batches: 1 }));
  await step(joinAuthors);
}
