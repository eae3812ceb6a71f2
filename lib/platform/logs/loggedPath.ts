/** Pages whose addresses hold a token, or that are nobody else's business. */
const own = /^\/(?:preferences|unsubscribe|subscribe|outbox)(?=\/|$)/;
const digest = /^\/digests\/(?!\d{4}-\d\d-\d\d$).+/;

/**
 * The path of a request as a log may have it: without its query, which holds tokens and what people look for, and
 * without what stands below pages of a reader's own.
 */
export function loggedPath(path: string): string {
  const pathname = path.replace(/[?#].*/s, "");
  const decoded = decode(pathname);
  const found = own.exec(decoded);
  if (found) return found[0];
  return digest.test(decoded) ? "/digests/…" : pathname;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
