import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { hasPaperRequests } from "../ingest/requests/store";
import { loadSourcesFile } from "../ingest/runs/loadSourcesFile";
import { nextDue } from "../ingest/runs/schedule";
import { claimSource, cutOff, endOpenRuns, forgetRuns, type SourceState, syncSources } from "../ingest/runs/store";
import type { Configuration, Source } from "../ingest/sourcesFile";
import { errorText, toError } from "../platform/logs/errorText";
import type { Log } from "../platform/logs/log";
import { releaseLost } from "./releaseLost";

/** A source that this worker has claimed. */
export type Claim = { source: Source; state: SourceState; worker: string };

export type FetchLoopOptions = {
  signal: AbortSignal;
  log: Log;
  /** Runs a claimed source, and gives it back. See runApart.ts. */
  run: (claim: Claim) => Promise<void>;
  /** Fetches what programs have asked for. */
  bringWanted: () => Promise<void>;
  now?: () => Date;
  /** In ms: how often it looks whether a source is due. */
  interval?: number;
};

/** How many sources run at once: one that takes long, or is stuck, does not hold up the others. */
const lanes = 3;

/**
 * Has the sources of the sources file run when they are due, and what programs have asked for fetched, beside the
 * worker's other jobs, until it is told to stop. The file is read each time, so that a change needs no restart.
 */
export async function runFetchLoop(options: FetchLoopOptions): Promise<void> {
  const { signal, log, run, bringWanted, now = () => new Date(), interval = 10_000 } = options;
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const running = new Set<Promise<void>>();
  let wanted: Promise<void> | null = null;
  let told = "";

  const fail = (thrown: unknown) =>
    log.error("worker.failed", `Could not run the sources and will retry: ${errorText(thrown)}`, {
      error: toError(thrown),
    });

  /** Begins something that fails for itself. @returns its end */
  function begin(work: Promise<void>): Promise<void> {
    const ended = work.catch(fail);
    running.add(ended);
    return ended.finally(() => running.delete(ended));
  }

  async function beginDue({ sources }: Configuration): Promise<void> {
    if (!wanted && (await hasPaperRequests(now()))) {
      wanted = begin(bringWanted()).then(() => {
        wanted = null;
      });
    }
    while (!signal.aborted && running.size < lanes) {
      const state = await claimSource(worker, now());
      if (!state) return;
      const source = sources.find(({ name }) => name === state.name);
      // A worker that has read an older file may have put it there.
      if (!source) return;
      // A run whose process was killed together with its worker, as may happen where memory is short.
      if ((await endOpenRuns(source.name, cutOff, now())) > 0) {
        log.error("source.failed", `${source.name}: ${cutOff}`, { source: source.name });
        await releaseLost({ source, state, worker }, now());
      } else void begin(run({ source, state, worker }));
    }
  }

  while (!signal.aborted) {
    const configuration = loadSourcesFile();
    const problems = "problems" in configuration ? configuration.problems.join("; ") : "";
    if (problems && problems !== told)
      log.error("sources.refused", `No source runs until the sources file is fixed: ${problems}`);
    told = problems;
    if (!("problems" in configuration)) {
      await syncSources(dueOf(configuration, now()), now())
        .then(() => beginDue(configuration))
        .then(() => forgetRuns(now()))
        .catch(fail);
    }
    await waitForOne(running, interval, signal);
  }
  await Promise.all(running);
}

/** Waits until one of those that run has ended, but no longer than an interval, in ms. */
async function waitForOne(running: Set<Promise<void>>, interval: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const waiting = sleep(interval, undefined, { signal: AbortSignal.any([signal, over.signal]) }).catch(() => {});
  await Promise.race([waiting, ...running]);
  over.abort();
}

/** When each source is due by its schedule. */
function dueOf({ sources }: Configuration, now: Date): Map<string, Date> {
  return new Map(sources.map(({ name, schedule, timeZone }) => [name, nextDue(schedule, timeZone, now)]));
}
