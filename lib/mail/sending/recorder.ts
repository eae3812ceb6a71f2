import { setTimeout as sleep } from "node:timers/promises";
import { errorText } from "../../platform/logs/errorText";
import type { Log } from "../../platform/logs/log";
import { type EndedEmail, recordOutcomes } from "../queue/store";

export type Recorder = { add: (ended: EndedEmail) => Promise<void> };

export type RecorderOptions = {
  worker: string;
  isQuiet: () => boolean; // Whether no email is being sent, so that there is nothing to wait for
  signal: AbortSignal;
  log: Log;
};

/** In ms: how long outcomes are collected before a write. A disk takes about as long for a single one. */
const batchDelay = 25;

/** In ms: the longest wait between two tries to write, and how long to retry once the worker must stop. */
const maxWait = 6400;
const shutdownGrace = 5000;
const logAfter = 400; // in ms: after a wait this long, the cause is not just another writer's transaction

export function createRecorder({ worker, isQuiet, signal, log }: RecorderOptions): Recorder {
  let pending: { ended: EndedEmail; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = false;

  async function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (writing || pending.length === 0) return;
    writing = true;
    const batch = pending;
    pending = [];
    try {
      await retryUntilWritten(
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
    schedule();
  }

  function schedule(): void {
    if (pending.length === 0) return;
    // It never rejects: a failure rejects the callers that wait for the batch.
    if (isQuiet()) void write();
    else timer ??= setTimeout(write, batchDelay);
  }

  return {
    /** Resolves when the outcome is on disk: a lane that waits for it repeats at most one email after a kill. */
    add: (ended) =>
      new Promise((resolve, reject) => {
        pending.push({ ended, resolve, reject });
        schedule();
      }),
  };
}

/** An email whose outcome is not recorded is sent again. Nothing is sent meanwhile: all lanes wait for this. */
async function retryUntilWritten(write: () => Promise<void>, count: number, signal: AbortSignal, log: Log) {
  const begun = performance.now();
  let logged = false;
  for (let wait = 100; ; wait = Math.min(2 * wait, maxWait)) {
    try {
      await write();
      if (logged) log.info("store.recovered", `The store accepts writes again; recorded ${count} emails`, { count });
      return;
    } catch (error) {
      logged ||= wait === logAfter;
      if (signal.aborted && performance.now() - begun > shutdownGrace) throw error;
      if (wait >= maxWait)
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
