import type { ChildProcess } from "node:child_process";
import { readClaimed, recordLostRun, releaseSource, stopped } from "../ingest/runs/store";
import type { Log } from "../platform/logs/log";
import { type Ending, watchChild } from "../platform/processes/watchChild";
import type { Claim } from "./fetchLoop";
import { releaseLost } from "./releaseLost";

export type ApartOptions = {
  /** Starts a process that runs a claimed source, or fetches what is wanted: bin/run.ts. */
  start: (args: string[]) => ChildProcess;
  signal: AbortSignal;
  log: Log;
  now?: () => Date;
  /** In s, by default, see `tick`. Less than a lease, so that no other worker takes the source meanwhile. */
  silence?: number;
  /** In ms. */
  tick?: number;
  /** In ms. */
  patience?: number;
};

/** In MB, of objects: a feed with as many elements as are taken needs half of it. */
export const mostMemory = 768;

/**
 * Runs a claimed source in a process of its own, which is ended where it gives no sign of life. A run that its process
 * could not record is recorded as failed, and the source given back.
 */
export async function runApart(claim: Claim, options: ApartOptions): Promise<void> {
  const { signal, log, now = () => new Date() } = options;
  const { name } = claim.source;
  const startedAt = now();
  const ending = await watch(["source", name, claim.worker], options);
  // A process that came to its end has given the source back.
  if (!(await readClaimed(name, claim.worker))) return;
  const reason = signal.aborted ? stopped : whyLost(ending, options);
  await recordLostRun(name, reason, startedAt, now());
  if (signal.aborted) await releaseSource(name, claim.worker, { nextAt: now(), failures: claim.state.failures });
  else await releaseLost(claim, now());
  log.error("source.failed", `${name}: ${reason}`, { source: name });
}

/** Fetches what is wanted in a process of its own. Papers that it does not settle are due again later. */
export async function bringWantedApart(options: ApartOptions): Promise<void> {
  const ending = await watch(["wanted"], options);
  if (ending.code !== 0 && !options.signal.aborted)
    options.log.error("wanted.failed", `Requested papers: ${whyLost(ending, options)}`);
}

function watch(args: string[], { start, signal, silence = 60, tick = 1000, patience = 5000 }: ApartOptions) {
  return watchChild(start(args), { silence, patience, tick, stop: signal });
}

/** Told to readers, too. */
function whyLost({ code, signal, silent }: Ending, { silence = 60 }: ApartOptions): string {
  if (silent) return `ended: it did not respond for ${silence} s, perhaps because the response takes too long to parse`;
  // V8 aborts where its heap is full; an operating system short of memory kills.
  if (signal === "SIGABRT" || code === 134)
    return `ended: parsing the response took more than ${mostMemory} MB of memory`;
  if (signal === "SIGKILL") return "ended: its process was killed, probably because memory ran out";
  return `ended: its process stopped (${signal ?? `exit code ${code}`})`;
}
