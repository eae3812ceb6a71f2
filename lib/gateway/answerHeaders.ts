import { isNegotiated } from "../publish/markdown/negotiate";
import { isForOthers, isPage } from "./addresses";
import { speculationRulesPath } from "./speculationRules";

export type Setting = { publicUrl: string };

/** Where emails are shown, whose frame takes its policy from the page around it. They have a style sheet within. */
const emails = /^\/outbox\//;

/**
 * Of pages, and of whatever else is not for a page of another site. Formulas have their measures in attributes; no
 * element of ours has a style sheet of its own.
 */
function pagePolicy(name: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    emails.test(name) ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'; style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

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
export function headersOf(name: string, { publicUrl }: Setting): Record<string, string> {
  const isCard = name.startsWith("/embed/");
  const isSecret = secretPages.test(name);
  return {
    "Content-Security-Policy": isCard ? cardPolicy : pagePolicy(name),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": isSecret ? "no-referrer" : "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": isForOthers(name) ? "cross-origin" : "same-origin",
    ...(isPage(name) ? { "Speculation-Rules": `"${speculationRulesPath}"` } : {}),
    // There is no value of it that allows every site.
    ...(isCard ? {} : { "X-Frame-Options": "DENY" }),
    ...(isCard || isSecret ? { "X-Robots-Tag": "noindex" } : {}),
    ...(publicUrl.startsWith("https:") ? { "Strict-Transport-Security": `max-age=${secureFor}` } : {}),
  };
}

/** The request headers that the answers at an address depend on, whichever answer it is. */
export function variesBy(name: string): string[] {
  return isNegotiated(name) ? ["Accept"] : [];
}

/** @returns a Vary header that names what one names already and some headers more, but for those of `without` */
export function mergeVary(given: string, names: string[], without: string[] = []): string {
  const known = given.split(",").flatMap((name) => name.trim() || []);
  if (known.includes("*")) return "*";
  const all = new Map([...known, ...names].map((name) => [name.toLowerCase(), name]));
  for (const name of without) all.delete(name);
  return [...all.values()].join(", ");
}
