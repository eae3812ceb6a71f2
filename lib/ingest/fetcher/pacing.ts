/** The pause that arXiv asks for between two requests (info.arxiv.org/help/api/tou), in ms. Used for every host. */
export const minPause = 3000;

/** How often a request is tried before the run fails; the schedule runs the source again later. */
export const maxTries = 5;

/** Milliseconds. If a host asks for a longer wait, the run fails and the schedule runs it again. */
export const maxWait = 1_800_000;

/** Statuses that may go away on a retry. */
const transient = new Set([408, 425, 429, 500, 502, 503, 504]);

export function isTransient(status: number): boolean {
  return transient.has(status);
}

/**
 * Returns how long to wait before the next try, in ms: exponential backoff with jitter, so that clients that were
 * refused together do not come back together.
 * @param tries how many tries there were, from 1
 * @param jitter from 0 to 1
 */
export function backoffDelay(tries: number, pause: number, jitter: number): number {
  return Math.min(maxWait, pause * 2 ** tries * (1 + jitter));
}

/** Parses a Retry-After header: seconds, or an HTTP date. @returns ms from now, or null if it is neither */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (!header) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/**
 * Returns the key under which hosts share a rate limit: arXiv's limit is for all of its machines together.
 * @param host with its port, if it has one
 */
export function rateLimitHost(host: string): string {
  return /(^|\.)arxiv\.org$/.test(host) ? "arxiv.org" : host;
}
