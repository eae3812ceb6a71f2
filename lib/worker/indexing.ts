import { openThread, type Thread } from "../platform/threads/open";

/** In s. A batch takes one or two. */
const longestBatch = 120;

/** Gives papers their topics and indexes them, away from the worker's other jobs. */
export type Indexing = {
  /** Takes some papers. @returns whether there were any; @throws where the thread was ended, and the next opens another */
  next: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** It runs in a thread, for it is synchronous, and reads what strangers wrote. */
export function openIndexing(): Indexing {
  let thread: Thread<"batch"> | null = null;

  function open(): Thread<"batch"> {
    const opened = openThread<"batch">(["worker", "indexThread.ts"], {}, "The indexer", { within: longestBatch });
    opened.onEnd(() => {
      if (thread === opened) thread = null;
    });
    return opened;
  }

  return {
    next: async () => {
      thread ??= open();
      return ((await thread.ask("batch")) as number) > 0;
    },
    close: async () => thread?.close(),
  };
}
