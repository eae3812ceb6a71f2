const minute = 60_000;
/**
 * In ms; the last one repeats. Greylisting passes within minutes; a mail server that fails in the evening is usually
 * repaired by morning.
 */
const delays = [5 * minute, 15 * minute, 60 * minute, 240 * minute];

/** In ms: how long an email without a deadline is retried. Its links expire by then. */
const maxAge = 48 * 60 * minute;

/**
 * Returns when to retry after a failure; null if that would be too late.
 * @param tries so far, at least 1
 * @param jitter 0 to 1; spreads emails that failed together over a quarter of the delay
 */
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
