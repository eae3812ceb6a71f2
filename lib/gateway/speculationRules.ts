import type { IncomingMessage, ServerResponse } from "node:http";
import { formats } from "../publish/formats/format";

/** Where they are; a header of each page names it. */
export const speculationRulesPath = "/speculation-rules.json";

/** In seconds. */
const freshFor = 3600;

/** What stands beside the pages under /papers/ and is none. */
const files = [...Object.keys(formats), "md", "png"].map((ending) => `/papers/*.${ending}`);

/**
 * Which pages a browser may fetch ahead: a paper or a list whose link the pointer rests on, or that is being pressed
 * ("moderate").
 */
const rules = JSON.stringify({
  prefetch: [
    { where: { and: [{ href_matches: "/papers/*" }, { not: { href_matches: files } }] }, eagerness: "moderate" },
  ],
});

export function sendSpeculationRules({ method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    "Content-Type": "application/speculationrules+json",
    "Content-Length": Buffer.byteLength(rules),
    "Cache-Control": `public, max-age=${freshFor}`,
  });
  response.end(method === "HEAD" ? undefined : rules);
}
