/** Tells when a run gets no further. */
export type Standstill = {
  /** The run got further, or waits for a host that asked for it: in ms, until it may go on. */
  moved: (wait?: number) => void;
  /** Rejects where the run got no further for too long. */
  over: Promise<never>;
  /** Aborts then, too. */
  signal: AbortSignal;
  close: () => void;
};

/** @param limit in s, counted by turns of this process, so that a process that was suspended is not to blame */
export function openStandstill(limit: number): Standstill {
  const stopping = new AbortController();
  let left = limit;
  let fail: (error: Error) => void = () => {};
  const over = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Whoever waits for it is told; where nobody does, it is no fault.
  over.catch(() => {});
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
