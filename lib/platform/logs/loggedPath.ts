const privatePages = /^\/(?:preferences|unsubscribe|subscribe|outbox)(?=\/|$)/;
const digest = /^\/digests\/(?!\d{4}-\d\d-\d\d(?:\/more)?$).+/;

/** Without the query (tokens, search terms), and without everything below a reader's private pages. */
export function loggedPath(path: string): string {
  const pathname = path.replace(/[?#].*/s, "");
  const decoded = decode(pathname);
  const found = privatePages.exec(decoded);
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
