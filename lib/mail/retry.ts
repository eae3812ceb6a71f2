/** How many times an email is tried in all. */
export const maxAttempts = 5;

const minute = 60_000;
const delays = [5 * minute, 15 * minute, 60 * minute, 240 * minute];

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

/**
 * Whether trying again could help. A server that answers 5xx to the recipient or to the message has refused it for
 * good (RFC 5321, 4.2.1); any other failure may be ours or may pass.
 */
export function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || !("responseCode" in error)) return false;
  const { code, responseCode } = error;
  return (code === "EENVELOPE" || code === "EMESSAGE") && Number(responseCode) >= 500;
}
