import type { ChildProcess } from "node:child_process";

/** How a process ended: with a code or by a signal; `silent` if it was ended because it gave no sign of life. */
export type ProcessEnd = { code: number | null; signal: NodeJS.Signals | null; silent: boolean };

export type WatchOptions = {
  /** After this many ticks without a message from the process it is ended. bin/withParent.mjs sends the messages. */
  silence: number;
  patience: number; // How long the process may take to exit after SIGTERM before it gets SIGKILL, in ms
  stop: AbortSignal;
  onSilent?: () => void; // Called when the process is ended because it gave no sign of life
  tick?: number;
};

/** Counts own ticks instead of reading a clock: a child is not ended if both processes were suspended. */
export function watchChild(
  child: ChildProcess,
  { silence, patience, stop, onSilent, tick = 1000 }: WatchOptions,
): Promise<ProcessEnd> {
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
    // Either the process could not be started or a signal could not be sent; only the former ends it.
    child.on("error", () => {
      if (child.pid === undefined) settle(null, null);
    });
    stop.addEventListener("abort", end);
    if (stop.aborted) end();
  });
}
