import type { ChildProcess } from "node:child_process";
import { readClaimed, recordLostRun, releaseSource, stopped } from "../ingest/runs/store";
import type { Log } from "../platform/logs/log";
import { type ProcessEnd, watchChild } from "../platform/processes/watchChild";
import type { Claim } from "./fetchLoop";
import { releaseLost } from "./releaseLost";

export type ApartOptions = {
  /** Starts a process that runs a claimed source, or fetches requested papers or pictures: bin/run.ts. */
  start: (args: string[]) => ChildProcess;
  signal: AbortSignal;
  log: Log;
  now?: () => Date;
  /** In ticks (seconds by default), less than a lease, so that no other worker takes the source meanwhile. */
  silence?: number;
  tick?: number; // milliseconds
  patience?: number; // How long the process may take to stop before it is killed, in ms
};

export const maxMemory = 768; // in MB, of heap: a feed with the maximum number of elements needs half of it

/** Ends a process without a sign of life. A run that it could not record is recorded as failed and released. */
export async function runApart(claim: Claim, options: ApartOptions): Promise<void> {
  const { signal, log, now = () => new Date() } = options;
  const { name } = claim.source;
  const startedAt = now();
  const ending = await watch(["source", name, claim.worker], options);
  // A process that completed its run has released the source.
  if (!(await readClaimed(name, claim.worker))) return;
  const reason = signal.aborted ? stopped : whyLost(ending, options);
  await recordLostRun(name, reason, startedAt, now());
  if (signal.aborted) await releaseSource(name, claim.worker, { nextAt: now(), failures: claim.state.failures });
  else await releaseLost(claim, now());
  log.error("source.failed", `${name}: ${reason}`, { source: name });
}

/** Fetches requested papers in a separate process. Requests that it does not settle are due again later. */
export async function fetchRequestedApart(options: ApartOptions): Promise<void> {
  const ending = await watch(["wanted"], options);
  if (ending.code !== 0 && !options.signal.aborted)
    options.log.error("requests.failed", `Requested papers: ${whyLost(ending, options)}`);
}

/** Fetches pictures in a separate process. Those that it does not settle are due again later. */
export async function fetchPicturesApart(options: ApartOptions): Promise<void> {
  const ending = await watch(["pictures"], options);
  if (ending.code !== 0 && !options.signal.aborted)
    options.log.error("pictures.failed", `Pictures: ${whyLost(ending, options)}`);
}

function watch(args: string[], { start, signal, silence = 60, tick = 1000, patience = 5000 }: ApartOptions) {
  return watchChild(start(args), { silence, patience, tick, stop: signal });
}

/** The reason is also shown to visitors. */
function whyLost({ code, signal, silent }: ProcessEnd, { silence = 60 }: ApartOptions): string {
  if (silent) return `ended: it did not respond for ${silence} s, perhaps because the response takes too long to parse`;
  // V8 aborts when its heap is full; the operating system kills processes when memory runs out.
  if (signal === "SIGABRT" || code === 134)
    return `ended: parsing the response took more than ${maxMemory} MB of memory`;
  if (signal === "SIGKILL") return "ended: its process was killed, probably because memory ran out";
  return `ended: its process stopped (${signal ?? `exit code ${code}`})`;
}
