import { setTimeout as sleep } from "node:timers/promises";
import { errorText } from "../../platform/logs/errorText";
import type { Log } from "../../platform/logs/log";
import { type EndedEmail, recordOutcomes } from "../queue/store";

export type Recorder = { add: (ended: EndedEmail) => Promise<void> };

export type RecorderOptions = {
  worker: string;
  /** Whether all that are being sent have come to their end, so that there is nothing to wait for. */
  isQuiet: () => boolean;
  signal: AbortSignal;
  log: Log;
};

/** In ms: how long endings are gathered before they are written, for it takes a disk about as long to write one. */
const gatherTime = 25;

/** In ms: how long it waits between two tries to write, at most; and how long it insists when it is told to stop. */
const longestWait = 6400;
const lastPatience = 5000;
/** In ms: a wait of the length from which it is no longer somebody else who writes for a moment. */
const worthTelling = 400;

/** Writes how emails ended, many at once. */
export function createRecorder({ worker, isQuiet, signal, log }: RecorderOptions): Recorder {
  let gathered: { ended: EndedEmail; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = false;

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (writing || gathered.length === 0) return;
    writing = true;
    const batch = gathered;
    gathered = [];
    try {
      await insist(
        () =>
          recordOutcomes(
            worker,
            batch.map(({ ended }) => ended),
          ),
        batch.length,
        signal,
        log,
      );
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      writing = false;
    }
    soon();
  }

  function soon(): void {
    if (gathered.length === 0) return;
    // It rejects those that wait for it, and nothing else.
    if (isQuiet()) void write();
    else timer ??= setTimeout(write, gatherTime);
  }

  return {
    /** Resolves when it is on disk: whoever waits for that before the next email repeats at most one after a kill. */
    add: (ended) =>
      new Promise((resolve, reject) => {
        gathered.push({ ended, resolve, reject });
        soon();
      }),
  };
}

/**
 * What is not recorded is sent again, so it is tried until it succeeds: a store that is busy will be free, and a full
 * disk emptied. Nothing is sent meanwhile, for everyone who sends waits for this.
 */
async function insist(write: () => Promise<void>, count: number, signal: AbortSignal, log: Log) {
  const begun = performance.now();
  let told = false;
  for (let wait = 100; ; wait = Math.min(2 * wait, longestWait)) {
    try {
      await write();
      if (told) log.info("store.recovered", `The store accepts writes again; recorded ${count} emails`, { count });
      return;
    } catch (error) {
      told ||= wait === worthTelling;
      if (signal.aborted && performance.now() - begun > lastPatience) throw error;
      if (wait >= longestWait)
        log.error(
          "store.failed",
          `Sending waits until the store can record ${count} emails that were sent: ${errorText(error)}`,
          {
            count,
          },
        );
    }
    await sleep(wait);
  }
}
