/** How many times an email is tried in all. */
export const maxAttempts = 5;

const minute = 60_000;
/** Together more than a night, for a mail server that breaks in the evening and is mended in the morning. */
const delays = [5 * minute, 30 * minute, 180 * minute, 720 * minute];

/**
 * When to try again after a failure.
 * @param attempts tries so far, from 1
 * @param jitter between 0 and 1; spreads what failed together over a quarter of the delay
 * @returns null where there is no further try
 */
export function retryAt(attempts: number, now: Date, jitter: number): Date | null {
  const delay = attempts < maxAttempts ? delays[attempts - 1] : undefined;
  return delay === undefined ? null : new Date(now.getTime() + delay * (1 + jitter / 4));
}

/** No such mailbox, no such host, no such form of address, moved away, takes no mail at all (RFC 3463, RFC 7505). */
const badAddress = /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)\b/;

/**
 * Whether trying again is pointless: the server says of the recipient that there is no such address. Any other
 * refusal, 5xx too, may be of us (a relay that is not set up, a block list) and pass once that is mended; else one
 * wrong setting would kill every digest of a day at its first try.
 */
export function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !("command" in error) || !("response" in error)) return false;
  return error.command === "RCPT TO" && badAddress.test(String(error.response));
}
