/**
 * The policy of an answer that is not a page: it loads nothing, wherever it is shown.
 * @param frames who may frame it
 */
export function filePolicy(frames: "'none'" | "*"): string {
  return `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${frames}`;
}

/** The policy of the service worker: it fetches pages of this site, and runs no other script. */
export const workerPolicy = `${filePolicy("'none'")}; connect-src 'self'`;

/**
 * The policy of a page.
 * @param script the source expression of its one script; null if it has none. Where a browser does not match hashes of
 *   external scripts, the page works without it
 * @param style the source expression of its one style element; null if it has none
 */
export function pagePolicy(script: string | null, style: string | null): string {
  return [
    "default-src 'none'",
    `script-src ${script ?? "'none'"}`,
    `style-src 'self'${style === null ? "" : ` ${style}`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    // The emails of /outbox; no other answer of this site lets itself be framed by a page of it.
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types service-worker",
  ].join("; ");
}
