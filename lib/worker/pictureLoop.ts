import { setTimeout as sleep } from "node:timers/promises";
import { hasDuePictures } from "../ingest/pictures/store";
import { errorText, toError } from "../platform/logs/errorText";
import type { Log } from "../platform/logs/log";

export type PictureLoopOptions = {
  signal: AbortSignal;
  log: Log;
  fetchPictures: () => Promise<void>; // Fetches some that are due. See runApart.ts.
  now?: () => Date;
  interval?: number; // How often to check whether some are due, in ms
};

/** Fetches the pictures of papers, alongside the worker's other jobs, until aborted. */
export async function runPictureLoop(options: PictureLoopOptions): Promise<void> {
  const { signal, log, fetchPictures, now = () => new Date(), interval = 10_000 } = options;
  while (!signal.aborted) {
    try {
      if (await hasDuePictures(now())) await fetchPictures();
    } catch (error) {
      log.error("worker.failed", `Could not fetch pictures and will retry: ${errorText(error)}`, {
        error: toError(error),
      });
    }
    await sleep(interval, undefined, { signal }).catch(() => {});
  }
}
