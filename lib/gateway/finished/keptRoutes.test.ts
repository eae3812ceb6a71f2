import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTarget } from "../target";
import { keptRoute } from "./keptRoutes";

const routeOf = (address: string, accept: string | null = "text/html") => keptRoute(readTarget(address)!, accept);

describe("a route", () => {
  test.each([
    ["/", "/"],
    ["/?utm_source=mail", "/"],
    ["/papers?p=2&view=titles&x=1", "/papers?view=titles&p=2"],
    ["/papers/date/2025-03-12?min_votes=9&x=y&view=titles", "/papers/date/2025-03-12?view=titles&min_votes=9"],
    ["/papers/trending?p=2&code=1&topic=cs.CL", "/papers/trending?topic=cs.CL&code=1&p=2"],
    ["/papers?date=2025-03-12", "/papers?date=2025-03-12"],
    ["/topics?q=agents", "/topics?q=agents"],
    ["/papers/date/2025-03-12?nonce=4711", "/papers/date/2025-03-12"],
    ["/papers/cs/0112017", "/papers/cs/0112017"],
    ["/papers/2407.20183?p=2", "/papers/2407.20183"],
    ["/papers/2407.20183?x=y&list=2024-W31", "/papers/2407.20183?list=2024-W31"],
    ["/search?sort=votes&q=large+models&page=1", "/search?q=large+models&sort=votes"],
    ["/topics/mixture%20of%20experts", "/topics/mixture%20of%20experts"],
    ["/authors/yann-lecun?p=2&sort=votes", "/authors/yann-lecun?p=2"],
    ["/papers/trending.atom?limit=5&x=y", "/papers/trending.atom?limit=5"],
    ["/api/daily_papers?limit=5&date=2025-03-12", "/api/daily_papers?limit=5&date=2025-03-12"],
    ["/api/v1/trending?limit=5&after=x", "/api/v1/trending?after=x&limit=5"],
    ["/papers/trending.md?p=2", "/papers/trending.md?p=2"],
    ["/sitemap.xml", "/sitemap.xml"],
  ])("%s is kept as %s", (asked, kept) => {
    expect(routeOf(asked)?.address).toBe(kept);
  });

  test.each([
    "/subscribe",
    "/subscribe/confirm?token=x",
    "/preferences?token=x",
    "/unsubscribe?token=x",
    "/digests/2025-03-12",
    "/digests/abc.def",
    "/outbox",
    "/outbox/1",
    "/mcp",
    "/oembed?url=x",
    "/api/v1/suggest?q=a",
    "/api/papers/index",
    "/about/sources",
    "/webhooks/mail/ses",
    "/_next/static/x.js",
    "/markdown",
    "/formats/atom/feed",
    "/images/papers/x",
    "/no-such-page",
    "/search?q=ada%40example.org",
    "/search?q=a&q=b",
    "/topics/a%2Fb",
    "/authors/a%2Fb",
    "/authors",
    `/search?q=${"x".repeat(1000)}`,
  ])("%s is rendered each time", (address) => {
    expect(routeOf(address)).toBeNull();
  });

  test("is rendered each time for who prefers Markdown at the address of a page", () => {
    expect(routeOf("/papers/trending", "text/markdown, text/html;q=0.5")).toBeNull();
    expect(routeOf("/papers/trending.md", "text/markdown")).not.toBeNull();
  });

  test("depends on each day of its period", () => {
    expect(routeOf("/papers/week/2025-W11")?.scopes).toEqual([
      "site",
      "days",
      "sources",
      ...["10", "11", "12", "13", "14", "15", "16"].map((day) => `day:2025-03-${day}`),
    ]);
  });

  test("that is narrowed to a topic depends on it", () => {
    expect(routeOf("/papers/trending?topic=cs.CL")?.scopes).toContain("topic:cs.CL");
    expect(routeOf("/papers/trending?view=titles")?.scopes).toEqual(routeOf("/papers/trending")?.scopes);
  });

  test("of an author in any form depends on the authors of papers", () => {
    for (const ending of ["", ".atom", ".md"])
      expect(routeOf(`/authors/yann-lecun${ending}`)?.scopes).toContain("authors");
  });

  test("of a paper depends on the paper", () => {
    expect(routeOf("/papers/cs/0112017")?.scopes).toEqual(["site", "paper:cs/0112017"]);
  });

  test("holds no parameter that the page does not read, whatever the query", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (query) => {
        const route = routeOf(`/papers/trending?${new URLSearchParams(query)}`);
        const names = [...new URLSearchParams(route?.address.split("?")[1]).keys()];
        const known = ["view", "topic", "code", "min_votes", "p", "month"];
        expect(names.filter((name) => !known.includes(name))).toEqual([]);
      }),
    );
  });
});
