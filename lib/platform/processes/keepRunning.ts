import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../logs/log";
import { waitBeforeRestart } from "./restarts";
import { type ProcessEnd, watchChild } from "./watchChild";

export type Program = {
  name: string;
  start: () => ChildProcess;
  isWell?: () => Promise<boolean>;
};

export type KeepOptions = {
  stop: AbortSignal;
  patience: number; // How long the program may take to exit after SIGTERM before it is killed, in ms
  onStart?: (child: ChildProcess) => void; // Called with each process that is started
  silence?: number; // After this many ticks without a sign of life, the process is ended and started again
  tick?: number; // The length of a tick, in ms
  interval?: number; // How often `isWell` is called, in ms
};

const maxFailures = 4; // How many failed health checks in a row cause a restart

/** Restarts after a growing delay. Returns true once it was stopped, false if it failed too often. */
export async function keepRunning(program: Program, options: KeepOptions): Promise<boolean> {
  const { name, start } = program;
  const { stop, patience, onStart, silence = 60, tick = 1000, interval = 15_000 } = options;
  const ends: number[] = [];
  while (!stop.aborted) {
    const child = start();
    onStart?.(child);
    const unhealthy = new AbortController();
    const over = new AbortController();
    const checking = checkHealth(program, interval, over.signal).then((isWell) => {
      if (!isWell) unhealthy.abort();
    });
    const ending = await watchChild(child, {
      silence,
      patience,
      tick,
      stop: AbortSignal.any([stop, unhealthy.signal]),
    });
    over.abort();
    await checking;
    if (stop.aborted) break;
    ends.push(performance.now());
    const wait = waitBeforeRestart(ends, performance.now());
    const why = unhealthy.signal.aborted ? "did not respond" : describeEnding(ending);
    if (wait === null) {
      log.error("process.given_up", `The ${name} ${why} and has failed too often; the site stops.`, { process: name });
      return false;
    }
    log.warn("process.restarted", `The ${name} ${why}; restarting it in ${wait / 1000} s.`, { process: name });
    await sleep(wait, undefined, { signal: stop }).catch(() => {});
  }
  return true;
}

/** Returns false after several failed health checks in a row, true when `over` aborts or there is no health check. */
async function checkHealth({ isWell }: Program, interval: number, over: AbortSignal): Promise<boolean> {
  for (let failures = 0; isWell && failures < maxFailures; ) {
    await sleep(interval, undefined, { signal: over }).catch(() => {});
    if (over.aborted) return true;
    failures = (await isWell()) ? 0 : failures + 1;
  }
  return !isWell || over.aborted;
}

function describeEnding({ code, signal, silent }: ProcessEnd): string {
  if (silent) return "stopped responding";
  if (code === null && signal === null) return "could not be started";
  return `stopped (${signal ?? `exit code ${code}`})`;
}
