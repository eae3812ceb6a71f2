const minute = 60_000;
/** In ms; the last one repeats. Greylisting passes in minutes; a server that fails in the evening works by morning. */
const delays = [5 * minute, 15 * minute, 60 * minute, 240 * minute];

const maxAge = 48 * 60 * minute; // In ms: how long an email without a deadline is retried. Its links expire by then.

/** Null if too late. `tries` is at least 1; `jitter` (0 to 1) spreads emails that failed together over a quarter. */
export function retryAt(
  { tries, sendBy, createdAt }: { tries: number; sendBy: Date | null; createdAt: Date },
  now: Date,
  jitter: number,
): Date | null {
  const delay = delays[Math.min(tries, delays.length) - 1] ?? minute;
  const again = new Date(now.getTime() + delay * (1 + jitter / 4));
  const end = sendBy ?? new Date(createdAt.getTime() + maxAge);
  return again < end ? again : null;
}
