import { isNegotiated } from "../publish/markdown/negotiate";
import { isForOthers, isPage } from "./addresses";
import { filePolicy, workerPolicy } from "./contentPolicy";
import { serviceWorkerPath } from "./serviceWorker";
import { speculationRulesPath } from "./speculationRules";

export type Setting = { publicUrl: string };

/** The frame of an email, which a page of /outbox has. */
const emailFrame = /^\/outbox\/[^/]+\/html$/;

/** The max-age of HSTS, in seconds: a year, the least that preload lists accept. Subdomains are not included. */
const secureFor = 31_536_000;

/** Pages with tokens in their addresses: no referrer is sent, and search engines must not index them. */
const secretPages = /^\/(?:subscribe\/confirm|unsubscribe|preferences|outbox)(?:\/|$)|^\/digests\/[^/]*\./;

/**
 * Returns the headers of every answer at an address, whatever produced it: a page, a route, an error or a redirect. A page
 * and some routes have a policy of their own in place of the one here.
 * @param name the decoded path
 */
export function headersOf(name: string, { publicUrl }: Setting): Record<string, string> {
  const isCard = name.startsWith("/embed/");
  const isSecret = secretPages.test(name);
  return {
    "Content-Security-Policy": name === serviceWorkerPath ? workerPolicy : filePolicy(isCard ? "*" : "'none'"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": isSecret ? "no-referrer" : "strict-origin-when-cross-origin",
    // A handler of `unload`, which only an extension would add, keeps a page out of the back/forward cache.
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), unload=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": isForOthers(name) ? "cross-origin" : "same-origin",
    ...(isPage(name) ? { "Speculation-Rules": `"${speculationRulesPath}"` } : {}),
    // No value of it allows every site.
    ...(isCard ? {} : { "X-Frame-Options": emailFrame.test(name) ? "SAMEORIGIN" : "DENY" }),
    ...(isCard || isSecret ? { "X-Robots-Tag": "noindex" } : {}),
    ...(publicUrl.startsWith("https:") ? { "Strict-Transport-Security": `max-age=${secureFor}` } : {}),
  };
}

/**
 * Returns the Cache-Control of a page. Next says `no-store` of every page that it renders, which keeps the page out of the
 * back/forward cache. Only pages with tokens in their addresses, and answers to forms, keep it.
 * @param name the decoded path
 * @param given what Next says
 */
export function pageCaching(name: string, method: string | undefined, given: string): string {
  const isRestorable = method === "GET" && isPage(name) && !secretPages.test(name);
  return isRestorable && /\bno-cache, no-store\b/.test(given) ? "private, no-cache" : given;
}

/** Returns the request headers that the answers at an address depend on. */
export function variesBy(name: string): string[] {
  return isNegotiated(name) ? ["Accept"] : [];
}

/** Returns a Vary header that adds names to a given one, and leaves out those of `without`. */
export function mergeVary(given: string, names: string[], without: string[] = []): string {
  const known = given.split(",").flatMap((name) => name.trim() || []);
  if (known.includes("*")) return "*";
  const all = new Map([...known, ...names].map((name) => [name.toLowerCase(), name]));
  for (const name of without) all.delete(name);
  return [...all.values()].join(", ");
}
