import { openThread, type Thread } from "../platform/threads/open";

const batchTimeout = 120; // Seconds. A batch takes one or two.

/** Assigns topics to papers and indexes them, without blocking the worker's other jobs. */
export type Indexing = {
  /** Returns whether there was any. @throws if the thread ended; the next call starts another */
  next: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** Runs in a thread, because indexing is synchronous and reads untrusted text. */
export function openIndexing(): Indexing {
  let thread: Thread<"batch"> | null = null;

  function open(): Thread<"batch"> {
    const opened = openThread<"batch">(["worker", "indexThread.ts"], {}, "The indexer", { within: batchTimeout });
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
