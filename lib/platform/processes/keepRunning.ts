import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../logs/log";
import { waitBeforeRestart } from "./restarts";
import { type Ending, watchChild } from "./watchChild";

export type Program = {
  /** Such as "worker". */
  name: string;
  start: () => ChildProcess;
  /** Whether the running program does what it is for; asked now and then. */
  isWell?: () => Promise<boolean>;
};

export type KeepOptions = {
  /** Ends the program for good. */
  stop: AbortSignal;
  /** In ms: how long it may take to end after SIGTERM before it is killed. */
  patience: number;
  /** Told of each process. */
  onStart?: (child: ChildProcess) => void;
  /** In ticks: without a sign of life for as long it is ended and started again. */
  silence?: number;
  /** In ms. */
  tick?: number;
  /** In ms: how often it is asked whether it is well. */
  interval?: number;
};

/** How many times in a row a program is not well before it is started again. */
const mostUnwell = 4;

/**
 * Keeps a program running: starts it again, ever later, where it ends by itself, gives no sign of life, or is not well.
 * @returns whether it ended because it was to; false where it has ended too often
 */
export async function keepRunning(program: Program, options: KeepOptions): Promise<boolean> {
  const { name, start } = program;
  const { stop, patience, onStart, silence = 60, tick = 1000, interval = 15_000 } = options;
  const ends: number[] = [];
  while (!stop.aborted) {
    const child = start();
    onStart?.(child);
    const unwell = new AbortController();
    const over = new AbortController();
    const asking = askAfter(program, interval, over.signal).then((isWell) => {
      if (!isWell) unwell.abort();
    });
    const ending = await watchChild(child, {
      silence,
      patience,
      tick,
      stop: AbortSignal.any([stop, unwell.signal]),
    });
    over.abort();
    await asking;
    if (stop.aborted) break;
    ends.push(performance.now());
    const wait = waitBeforeRestart(ends, performance.now());
    const why = unwell.signal.aborted ? "did not respond" : describeEnding(ending);
    if (wait === null) {
      log.error("process.given_up", `The ${name} ${why} and has failed too often; the site stops.`, { process: name });
      return false;
    }
    log.warn("process.restarted", `The ${name} ${why}; restarting it in ${wait / 1000} s.`, { process: name });
    await sleep(wait, undefined, { signal: stop }).catch(() => {});
  }
  return true;
}

/** @returns false once the program was not well several times in a row; true when it is over */
async function askAfter({ isWell }: Program, interval: number, over: AbortSignal): Promise<boolean> {
  for (let unwell = 0; isWell && unwell < mostUnwell; ) {
    await sleep(interval, undefined, { signal: over }).catch(() => {});
    if (over.aborted) return true;
    unwell = (await isWell()) ? 0 : unwell + 1;
  }
  return !isWell || over.aborted;
}

function describeEnding({ code, signal, silent }: Ending): string {
  if (silent) return "stopped responding";
  if (code === null && signal === null) return "could not be started";
  return `stopped (${signal ?? `exit code ${code}`})`;
}
