import { setTimeout as sleep } from "node:timers/promises";
import { errorText } from "../platform/logs/errorText";
import { log } from "../platform/logs/log";
import { embedPapers } from "../search/vectors/embedPapers";

/** In ms: how often it looks whether papers have come in, and how long it waits after a failure. */
const interval = 5000;
const afterFailure = 600_000;
/** In ms: how often it tells how far it is. */
const milestone = 60_000;

/** Computes the vectors of papers as they come in, beside the worker's other jobs, until it is told to stop. */
export async function runEmbedLoop({ signal }: { signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    let told = performance.now();
    const wait = await embedPapers({
      signal,
      onProgress: ({ vectors, papers }) => {
        if (performance.now() - told < milestone) return;
        told = performance.now();
        log.info("vectors.computed", `${vectors} of ${papers} papers have vectors`, { vectors, papers });
      },
    }).then(
      () => interval,
      (error: unknown) => {
        log.warn("vectors.failed", `Could not compute the vectors of new papers: ${errorText(error)}`);
        return afterFailure;
      },
    );
    await sleep(wait, undefined, { signal }).catch(() => {});
  }
}
