import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptRoute } from "@/lib/gateway/finished/keptRoutes";
import { readTarget } from "@/lib/gateway/target";

/* Which of the routes under app/ are kept finished for everybody. A new route has to be added to one of the lists. */

/** Each by an address at which it stands. */
const kept: Record<string, string> = {
  "page.tsx": "/",
  "about/page.tsx": "/about",
  "api/page.tsx": "/api",
  "api/daily_papers/route.ts": "/api/daily_papers",
  "api/papers/[...id]/route.ts": "/api/papers/2407.20183",
  "api/papers/search/route.ts": "/api/papers/search?q=a",
  "api/v1/[...path]/route.ts": "/api/v1/trending",
  "api/v1/openapi.json/route.ts": "/api/v1/openapi.json",
  "embed/[...id]/route.ts": "/embed/2407.20183",
  "formats/[format]/[...path]/route.ts": "/papers/trending.atom",
  "images/[...path]/route.ts": "/papers/2407.20183.png",
  "llms.txt/route.ts": "/llms.txt",
  "markdown/route.ts": "/papers/trending.md",
  "papers/page.tsx": "/papers",
  "papers/[...id]/page.tsx": "/papers/2407.20183",
  "papers/date/[day]/page.tsx": "/papers/date/2025-03-12",
  "papers/week/[week]/page.tsx": "/papers/week/2025-W11",
  "papers/month/[month]/page.tsx": "/papers/month/2025-03",
  "papers/trending/page.tsx": "/papers/trending",
  "search/page.tsx": "/search?q=a",
  "sitemap.xml/route.ts": "/sitemap.xml",
  "sitemaps/[file]/route.ts": "/sitemaps/2025-03.xml",
  "topics/page.tsx": "/topics",
  "topics/[topic]/page.tsx": "/topics/cs.CL",
};

/** Those that show what is a reader's, take a form, tell the time, or cost less than looking them up. */
const rendered: Record<string, string> = {
  "about/sources/page.tsx": "/about/sources",
  "api/[...path]/route.ts": "/api/nothing",
  "api/papers/index/route.ts": "/api/papers/index",
  "digests/page.tsx": "/digests",
  "digests/[key]/page.tsx": "/digests/2025-03-12",
  "mcp/route.ts": "/mcp",
  "oembed/route.ts": "/oembed?url=x",
  "outbox/page.tsx": "/outbox",
  "outbox/[name]/page.tsx": "/outbox/x",
  "outbox/[name]/html/route.ts": "/outbox/x/html",
  "preferences/page.tsx": "/preferences",
  "preferences/deleted/page.tsx": "/preferences/deleted",
  "preferences/export/route.ts": "/preferences/export",
  "preferences/move/page.tsx": "/preferences/move",
  "subscribe/page.tsx": "/subscribe",
  "subscribe/confirm/page.tsx": "/subscribe/confirm",
  "subscribe/preview/page.tsx": "/subscribe/preview",
  "unsubscribe/page.tsx": "/unsubscribe",
  "unsubscribe/one-click/route.ts": "/unsubscribe/one-click",
  "webhooks/mail/generic/route.ts": "/webhooks/mail/generic",
  "webhooks/mail/ses/route.ts": "/webhooks/mail/ses",
};

const routeOf = (address: string) => keptRoute(readTarget(address)!, "text/html");

test("each route under app/ is in one of the lists", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file));
  expect([...Object.keys(kept), ...Object.keys(rendered)].sort()).toEqual(files.sort());
});

test.each(Object.entries(kept))("app/%s is kept", (_, address) => {
  expect(routeOf(address)).not.toBeNull();
});

describe("what is a reader's is never kept", () => {
  test.each(Object.entries(rendered))("app/%s", (_, address) => {
    const params = fc.dictionary(fc.constantFrom("token", "q", "p", "month", "sort", "email"), fc.string());
    fc.assert(
      fc.property(params, (query) => {
        const target = new URL(address, "http://localhost");
        for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
        expect(routeOf(`${target.pathname}${target.search}`)).toBeNull();
      }),
    );
  });

  test("an address of a reader in any parameter", () => {
    const names = fc.constantFrom("q", "p", "month", "sort", "after", "limit", "date", "token");
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(kept)), names, fc.emailAddress(), (address, name, email) => {
        const target = new URL(address, "http://localhost");
        target.searchParams.set(name, email);
        const route = routeOf(`${target.pathname}${target.search}`);
        expect(decodeURIComponent(route?.address ?? "")).not.toContain(email);
      }),
    );
  });
});
