import type { ChildProcess } from "node:child_process";

/** How a process ended: with a code or by a signal, or because it gave no sign of life. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null; silent: boolean };

export type WatchOptions = {
  /** In ticks: a process that sends no message for as long is ended. See bin/withParent.mjs, which sends them. */
  silence: number;
  /** In ms: how long it may take to end after SIGTERM before it gets SIGKILL. */
  patience: number;
  /** Has the process end. */
  stop: AbortSignal;
  /** Told when the process is ended because it gave no sign of life. */
  onSilent?: () => void;
  /** In ms. */
  tick?: number;
};

/**
 * Watches a child process that has a channel to this one. Signs of life are counted by this process's own ticks and
 * not by a clock, so that where both were suspended the child is not to blame.
 * @returns how it ended, once it has
 */
export function watchChild(
  child: ChildProcess,
  { silence, patience, stop, onSilent, tick = 1000 }: WatchOptions,
): Promise<Ending> {
  let ticks = 0;
  let silent = false;
  let killing: NodeJS.Timeout | undefined;

  const end = () => {
    if (killing) return;
    child.kill("SIGTERM");
    killing = setTimeout(() => child.kill("SIGKILL"), patience);
  };
  const ticking = setInterval(() => {
    if (++ticks < silence || killing) return;
    silent = true;
    onSilent?.();
    end();
  }, tick);
  child.on("message", () => {
    ticks = 0;
  });

  return new Promise((resolve) => {
    const settle = (code: number | null, signal: NodeJS.Signals | null) => {
      clearInterval(ticking);
      clearTimeout(killing);
      stop.removeEventListener("abort", end);
      resolve({ code, signal, silent });
    };
    child.once("exit", settle);
    // It could not be started, or not be sent a signal: only the former is an end.
    child.on("error", () => {
      if (child.pid === undefined) settle(null, null);
    });
    stop.addEventListener("abort", end);
    if (stop.aborted) end();
  });
}
