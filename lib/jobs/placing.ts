import { setTimeout as sleep } from "node:timers/promises";
import { placePapers } from "../vectors/place";
import { describe } from "./describe";

/** In ms: how often it looks whether papers have come in, and how long it waits after a failure. */
const interval = 5000;
const afterFailure = 600_000;
/** In papers: how often it tells how far it is. */
const milestone = 1000;

/** Computes the vectors of papers as they come in, beside the worker's other jobs, until it is told to stop. */
export async function runPlacing({ signal, log }: { signal: AbortSignal; log: (line: string) => void }): Promise<void> {
  while (!signal.aborted) {
    let told = 0;
    const wait = await placePapers({
      signal,
      onProgress: (placed, papers) => {
        if (placed - told < milestone) return;
        told = placed;
        log(`${placed} of ${papers} papers can be found by meaning`);
      },
    }).then(
      () => interval,
      (error: unknown) => {
        log(`search does without vectors of new papers: ${describe(error)}`);
        return afterFailure;
      },
    );
    await sleep(wait, undefined, { signal }).catch(() => {});
  }
}
