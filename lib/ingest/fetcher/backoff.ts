/** In ms: what arXiv asks for between two requests (info.arxiv.org/help/api/tou), and nobody else minds. */
export const pauseBetween = 3000;

/** How often an address is asked before a run gives up; the schedule asks again later. */
export const mostTries = 5;

/** In ms. A host that wants to be left alone for longer is left to the schedule. */
export const longestWait = 1_800_000;

/** Answers that may be another one the next time. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

export function isPassing(status: number): boolean {
  return passing.has(status);
}

/**
 * How long to wait before the next try, in ms: the pause doubled at each, and up to twice that by chance, so that
 * several who were turned away together do not come back together.
 * @param tries how many there were, from 1
 * @param jitter from 0 to 1
 */
export function waitAfter(tries: number, pause: number, jitter: number): number {
  return Math.min(longestWait, pause * 2 ** tries * (1 + jitter));
}

/** Reads a Retry-After header: seconds, or an HTTP date. @returns ms from now, or null where it says neither */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (!header) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/**
 * Hosts that count as one when it comes to not asking too much: arXiv's limit is for all of its machines together.
 * @param host with its port where it has one
 */
export function householdOf(host: string): string {
  return /(^|\.)arxiv\.org$/.test(host) ? "arxiv.org" : host;
}
