import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { hasPaperRequests } from "../ingest/requests/store";
import { loadSourcesFile } from "../ingest/runs/loadSourcesFile";
import { nextDue } from "../ingest/runs/schedule";
import {
  claimSource,
  deleteOldRuns,
  endOpenRuns,
  interrupted,
  type SourceState,
  syncSources,
} from "../ingest/runs/store";
import type { Configuration, Source } from "../ingest/sourcesFile";
import { errorText, toError } from "../platform/logs/errorText";
import type { Log } from "../platform/logs/log";
import { releaseLost } from "./releaseLost";

export type Claim = { source: Source; state: SourceState; worker: string };

export type FetchLoopOptions = {
  signal: AbortSignal;
  log: Log;
  run: (claim: Claim) => Promise<void>; // Runs a claimed source, and releases it. See runApart.ts.
  fetchRequested: () => Promise<void>; // Fetches the papers that programs have requested
  now?: () => Date;
  interval?: number; // How often to check whether a source is due, in ms
};

const maxRunning = 3; // How many sources run at once, so that a slow source does not hold up the others

/** And requested papers, until aborted. The file is read each time, so that a change needs no restart. */
export async function runFetchLoop(options: FetchLoopOptions): Promise<void> {
  const { signal, log, run, fetchRequested, now = () => new Date(), interval = 10_000 } = options;
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const running = new Set<Promise<void>>();
  let requestedRun: Promise<void> | null = null;
  let loggedProblems = "";

  const fail = (thrown: unknown) =>
    log.error("worker.failed", `Could not run the sources and will retry: ${errorText(thrown)}`, {
      error: toError(thrown),
    });

  function track(work: Promise<void>): Promise<void> {
    const ended = work.catch(fail);
    running.add(ended);
    return ended.finally(() => running.delete(ended));
  }

  async function startDue({ sources }: Configuration): Promise<void> {
    if (!requestedRun && (await hasPaperRequests(now()))) {
      requestedRun = track(fetchRequested()).then(() => {
        requestedRun = null;
      });
    }
    while (!signal.aborted && running.size < maxRunning) {
      const state = await claimSource(worker, now());
      if (!state) return;
      const source = sources.find(({ name }) => name === state.name);
      if (!source) return; // A worker with an older sources file may have added it
      // This run's process was killed together with its worker, for example because memory ran out.
      if ((await endOpenRuns(source.name, interrupted, now())) > 0) {
        log.error("source.failed", `${source.name}: ${interrupted}`, { source: source.name });
        await releaseLost({ source, state, worker }, now());
      } else void track(run({ source, state, worker }));
    }
  }

  while (!signal.aborted) {
    const configuration = loadSourcesFile();
    const problems = "problems" in configuration ? configuration.problems.join("; ") : "";
    if (problems && problems !== loggedProblems)
      log.error("sources.refused", `No source runs until the sources file is fixed: ${problems}`);
    loggedProblems = problems;
    if (!("problems" in configuration)) {
      await syncSources(dueOf(configuration, now()), now())
        .then(() => startDue(configuration))
        .then(() => deleteOldRuns(now()))
        .catch(fail);
    }
    await waitForOne(running, interval, signal);
  }
  await Promise.all(running);
}

/** Waits until one of the runs has ended, or for the interval in ms at most. */
async function waitForOne(running: Set<Promise<void>>, interval: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const waiting = sleep(interval, undefined, { signal: AbortSignal.any([signal, over.signal]) }).catch(() => {});
  await Promise.race([waiting, ...running]);
  over.abort();
}

function dueOf({ sources }: Configuration, now: Date): Map<string, Date> {
  return new Map(sources.map(({ name, schedule, timeZone }) => [name, nextDue(schedule, timeZone, now)]));
}
