const minute = 60_000;
/** The last one is repeated. Greylisting passes after minutes, a mail server that broke in the evening by morning. */
const delays = [5 * minute, 15 * minute, 60 * minute, 240 * minute];

/** In ms: how long an email that is always worth sending is tried for; links in it live no longer. */
const longestTried = 48 * 60 * minute;

/**
 * When to try again after a try in vain.
 * @param tries so far, from 1
 * @param jitter between 0 and 1; spreads what failed together over a quarter of the delay
 * @returns null where that would be too late
 */
export function retryAt(
  { tries, sendBy, createdAt }: { tries: number; sendBy: Date | null; createdAt: Date },
  now: Date,
  jitter: number,
): Date | null {
  const delay = delays[Math.min(tries, delays.length) - 1] ?? minute;
  const again = new Date(now.getTime() + delay * (1 + jitter / 4));
  const end = sendBy ?? new Date(createdAt.getTime() + longestTried);
  return again < end ? again : null;
}
