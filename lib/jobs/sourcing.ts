import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { bringWanted } from "../runs/bringWanted";
import { readConfiguration } from "../runs/readConfiguration";
import { runSource } from "../runs/runSource";
import { claimSource, forgetRuns, syncSources } from "../runs/store";
import type { Configuration } from "../sources/configuration";
import { nextDue } from "../sources/schedule";
import { fetchWanted } from "../wanted/fetchWanted";
import { describe } from "./describe";

export type SourcingOptions = {
  signal: AbortSignal;
  /** One line for the operator. */
  log: (line: string) => void;
  now?: () => Date;
  /** In ms: how often it looks whether a source is due. */
  interval?: number;
};

/**
 * Runs the sources of the sources file when they are due, and fetches what programs have asked for, beside the worker's other jobs, until it is told to stop.
 * The file is read each time, so that a change needs no restart.
 */
export async function runSourcing(options: SourcingOptions): Promise<void> {
  const { signal, log, interval = 10_000 } = options;
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  let told = "";
  while (!signal.aborted) {
    const configuration = readConfiguration();
    const problems = "problems" in configuration ? configuration.problems.join("; ") : "";
    if (problems && problems !== told) log(`no source runs before the sources file is mended: ${problems}`);
    told = problems;
    if (!("problems" in configuration)) {
      await runDue(configuration, worker, options).catch((error: unknown) => {
        log(`sources could not run, will try again: ${describe(error)}`);
      });
    }
    await sleep(interval, undefined, { signal }).catch(() => {});
  }
}

async function runDue(configuration: Configuration, worker: string, options: SourcingOptions): Promise<void> {
  const { signal, log, now = () => new Date() } = options;
  const { sources } = configuration;
  const due = new Map(sources.map(({ name, schedule, timeZone }) => [name, nextDue(schedule, timeZone, now())]));
  await syncSources(due, now());
  await fetchWanted((ids) => bringWanted(ids, { configuration, signal, log, now }), now());
  while (!signal.aborted) {
    const state = await claimSource(worker, now());
    if (!state) break;
    const source = sources.find(({ name }) => name === state.name);
    // A worker that has read an older file may have put it there.
    if (!source) break;
    const { counts, error } = await runSource(source, state, { worker, configuration, signal, log, now });
    if (error) log(`${source.name}: ${error}`);
    else if (counts.created + counts.updated > 0)
      log(`${source.name}: ${counts.created} new papers, ${counts.updated} updated`);
  }
  await forgetRuns(now());
}
