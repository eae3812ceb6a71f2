import { openThread, type Thread } from "../platform/threads/open";
import type { ReaderQuestion } from "./readerThread";
import type { Report } from "./schema";

/** In s and in MB: a mail of a million bytes takes less than a second, and a few times its size in memory. */
const limits = { within: 30, memory: 256 };

export type ReportReader = {
  read: (source: Uint8Array, secret: string) => Promise<Report>;
  close: () => Promise<void>;
};

/** Parses in a separate thread, so that a mail that takes too long or too much memory ends only the thread. */
export function openReportReader(): ReportReader {
  let thread: Thread<ReaderQuestion> | null = null;
  return {
    read: async (source, secret) => {
      thread ??= openThread<ReaderQuestion>(["bounces", "readerThread.ts"], {}, "The bounce reader", limits);
      try {
        return (await thread.ask({ source, secret })) as Report;
      } catch (error) {
        await thread.close();
        thread = null;
        return { kind: "unreadable", detail: error instanceof Error ? error.message : String(error) };
      }
    },
    close: async () => thread?.close(),
  };
}
