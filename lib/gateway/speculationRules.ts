import type { IncomingMessage, ServerResponse } from "node:http";
import { formats } from "../publish/formats/format";

/** Where they are; a header of each page names it. */
export const speculationRulesPath = "/speculation-rules.json";

/** In seconds. */
const freshFor = 3600;

/** What stands beside the pages under /papers/ and is none. */
const files = [...Object.keys(formats), "md", "png"].flatMap((ending) => [
  `/papers/*.${ending}`,
  `/topics/*.${ending}`,
]);

/**
 * Which pages a browser may render ahead: a paper, a list or a topic whose link the pointer rests on, or that is being
 * pressed ("moderate"). These pages count no reader, cost nothing of API_LIMIT, and what their script does unasked is
 * without effect until they are seen. Searches count (lib/gateway/finished/countSearch.ts), and so do readers' own digests:
 * both are left out, and so are pages of forms.
 */
const rules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [{ href_matches: ["/", "/papers", "/papers/*", "/topics/*"] }, { not: { href_matches: files } }],
      },
      eagerness: "moderate",
    },
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
