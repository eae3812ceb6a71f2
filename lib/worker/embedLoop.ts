import { setTimeout as sleep } from "node:timers/promises";
import { errorText } from "../platform/logs/errorText";
import { log } from "../platform/logs/log";
import { embedPapers } from "../search/vectors/embedPapers";

const interval = 5000; // How often to check for new papers, and how long to wait after a failure, in ms
const afterFailure = 600_000;
const logInterval = 60_000; // How often to log the progress, in ms

/** Computes the vectors of new papers, alongside the worker's other jobs, until aborted. */
export async function runEmbedLoop({ signal }: { signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    let loggedAt = performance.now();
    const wait = await embedPapers({
      signal,
      onProgress: ({ vectors, papers }) => {
        if (performance.now() - loggedAt < logInterval) return;
        loggedAt = performance.now();
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
