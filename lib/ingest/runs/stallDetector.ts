export type StallDetector = {
  /** Resets the limit: the run made progress, or waits `wait` ms because a host asked for it. */
  moved: (wait?: number) => void;
  over: Promise<never>; // Rejects when the run has made no progress for too long
  signal: AbortSignal; // Aborts at the same time as `over` rejects
  close: () => void;
};

/** @param limit in s, counted by timer ticks of this process, so that time for which it was suspended does not count */
export function openStallDetector(limit: number): StallDetector {
  const stopping = new AbortController();
  let left = limit;
  let fail: (error: Error) => void = () => {};
  const over = new Promise<never>((_, reject) => {
    fail = reject;
  });
  over.catch(() => {}); // Prevents an unhandled rejection when nobody awaits `over`
  const ticking = setInterval(() => {
    if (--left > 0) return;
    const error = new Error(`it made no progress for ${limit} s`);
    clearInterval(ticking);
    fail(error);
    stopping.abort(error);
  }, 1000);
  return {
    moved: (wait = 0) => {
      left = limit + Math.ceil(wait / 1000);
    },
    over,
    signal: stopping.signal,
    close: () => clearInterval(ticking),
  };
}
