/** The pause that arXiv asks for between two requests (info.arxiv.org/help/api/tou), in ms. Used for every host. */
export const minPause = 3000;

/** How often a request is tried before the run fails; the schedule runs the source again later. */
export const maxTries = 5;

/** Milliseconds. If a host asks for a longer wait, the run fails and the schedule runs it again. */
export const maxWait = 1_800_000;

const transient = new Set([408, 425, 429, 500, 502, 503, 504]); // Statuses that may go away on a retry

export function isTransient(status: number): boolean {
  return transient.has(status);
}

/** In ms: exponential backoff. Jitter (0 to 1) keeps clients that were refused together from returning together. */
export function backoffDelay(tries: number, pause: number, jitter: number): number {
  return Math.min(maxWait, pause * 2 ** tries * (1 + jitter));
}

/** Returns ms from now; null if the header is neither seconds nor an HTTP date. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (!header) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** arXiv's limit is for all of its machines together. `host` includes its port, if any. */
export function rateLimitHost(host: string): string {
  return /(^|\.)arxiv\.org$/.test(host) ? "arxiv.org" : host;
}
