import { isNegotiated } from "../publish/markdown/negotiate";
import { isForOthers, isRendered } from "./addresses";

export type Setting = { publicUrl: string; development: boolean };

/**
 * Inline scripts are Next's own data; a nonce for them would make every page dynamic for good and forbid caching.
 * Development needs eval for hot reloading.
 */
const pagePolicy = (development: boolean) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Of the one page that other sites may show within theirs. It has no script and no form. */
const cardPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** In seconds: a year, as preload lists and scanners ask for at least. Sites beside this one decide for themselves. */
const secureFor = 31_536_000;

/** Pages whose addresses hold tokens, which no other site may learn and no search engine may keep. */
const secretPages = /^\/(?:subscribe\/confirm|unsubscribe|preferences|outbox)(?:\/|$)|^\/digests\/[^/]*\./;

/**
 * What every answer at an address says to browsers, whoever wrote it: a page, a route, an error or a redirect.
 * @param name the decoded path
 */
export function headersOf(name: string, { publicUrl, development }: Setting): Record<string, string> {
  const isCard = name.startsWith("/embed/");
  const isSecret = secretPages.test(name);
  return {
    "Content-Security-Policy": isCard ? cardPolicy : pagePolicy(development),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": isSecret ? "no-referrer" : "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": isForOthers(name) ? "cross-origin" : "same-origin",
    // There is no value of it that allows every site.
    ...(isCard ? {} : { "X-Frame-Options": "DENY" }),
    ...(isCard || isSecret ? { "X-Robots-Tag": "noindex" } : {}),
    ...(publicUrl.startsWith("https:") ? { "Strict-Transport-Security": `max-age=${secureFor}` } : {}),
  };
}

/** By which Next's router asks for a page's data instead of the page. Elsewhere Next redirects what has them. */
export const routerHeaders = ["RSC", "Next-Router-State-Tree", "Next-Router-Prefetch", "Next-Router-Segment-Prefetch"];

/** The request headers that the answers at an address depend on, whichever answer it is. */
export function variesBy(name: string): string[] {
  return [...(isNegotiated(name) ? ["Accept"] : []), ...(isRendered(name) ? routerHeaders : [])];
}

/** @returns a Vary header that names what one names already and some headers more */
export function mergeVary(given: string, names: string[]): string {
  const known = given.split(",").flatMap((name) => name.trim() || []);
  if (known.includes("*")) return "*";
  const all = new Map([...known, ...names].map((name) => [name.toLowerCase(), name]));
  return [...all.values()].join(", ");
}
