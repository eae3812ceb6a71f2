import { describe, expect, test } from "vitest";
import { headersOf, mergeVary, pageCaching, variesBy } from "./answerHeaders";

const site = { publicUrl: "https://papers.example.org" };

describe("what an answer says to browsers", () => {
  test("is to come back by TLS, where the site has that", () => {
    expect(headersOf("/", site)["Strict-Transport-Security"]).toBe("max-age=31536000");
    expect(headersOf("/", { ...site, publicUrl: "http://localhost:3000" })).not.toHaveProperty(
      "Strict-Transport-Security",
    );
  });

  test.each([
    "/",
    "/papers/2407.20183",
    "/api",
    "/preferences/export",
    "/outbox/x.json",
    "/unsubscribe/one-click",
    "/x",
  ])("%s is for this site alone", (name) => {
    expect(headersOf(name, site)).toMatchObject({
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Frame-Options": "DENY",
    });
  });

  test.each([
    "/embed/2407.20183",
    "/oembed",
    "/papers/2407.20183.png",
    "/papers/trending.atom",
    "/feed.xml",
    "/search.csl.json",
    "/papers/trending.md",
    "/api/daily_papers",
    "/api/v1/site",
    "/mcp",
    "/favicon.ico",
    "/sitemaps/2025-03.xml",
  ])("%s is for other sites, too", (name) => {
    expect(headersOf(name, site)["Cross-Origin-Resource-Policy"]).toBe("cross-origin");
  });

  test("names what may be rendered ahead, on pages alone", () => {
    expect(headersOf("/papers/2407.20183", site)["Speculation-Rules"]).toBe('"/speculation-rules.json"');
    expect(headersOf("/papers/trending.atom", site)).not.toHaveProperty("Speculation-Rules");
  });

  test("runs no script but a file of this site, and makes none of text", () => {
    for (const name of ["/", "/papers/2407.20183", "/subscribe", "/outbox/1", "/api", "/papers/trending.atom"]) {
      const policy = headersOf(name, site)["Content-Security-Policy"] ?? "";
      expect(policy.split("; ")).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]),
      );
      expect(policy).not.toContain("unsafe-eval");
    }
    expect(headersOf("/", site)["Content-Security-Policy"]).toContain(
      "style-src 'self'; style-src-attr 'unsafe-inline'",
    );
  });

  test("keeps addresses with tokens from other sites and from search engines", () => {
    for (const name of ["/preferences", "/unsubscribe", "/subscribe/confirm", "/outbox/1", "/digests/1.27.abc"])
      expect(headersOf(name, site)).toMatchObject({ "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex" });
    for (const name of ["/digests/2025-03-12", "/subscribe", "/preferencesx"])
      expect(headersOf(name, site)).not.toHaveProperty("X-Robots-Tag");
  });
});

describe("a page that Next would not have stored", () => {
  const given = "private, no-cache, no-store, max-age=0, must-revalidate";

  test.each(["/", "/subscribe", "/digests/2025-03-12", "/about/sources"])(
    "%s may come back by the back button",
    (name) => {
      expect(pageCaching(name, "GET", given)).toBe("private, no-cache");
    },
  );

  test.each([
    "/preferences",
    "/preferences/move",
    "/unsubscribe",
    "/subscribe/confirm",
    "/outbox",
    "/digests/1.27.abc",
  ])("%s may not", (name) => {
    expect(pageCaching(name, "GET", given)).toBe(given);
  });

  test("may not where it answers a form, nor where it is a file", () => {
    expect(pageCaching("/subscribe", "POST", given)).toBe(given);
    expect(pageCaching("/api/v1/site", "GET", "no-store")).toBe("no-store");
  });

  test("keeps its own words otherwise", () => {
    expect(pageCaching("/", "GET", "public, max-age=0")).toBe("public, max-age=0");
  });
});

test.each([
  ["/", true],
  ["/papers/2407.20183", true],
  ["/search", true],
  ["/topics/cs.CL", true],
  ["/papers.md", false],
  ["/papers/trending.atom", false],
  ["/about", false],
  ["/api/v1/site", false],
])("whether %s depends on Accept: %j", (name, depends) => {
  expect(variesBy(name).includes("Accept")).toBe(depends);
});

test("Vary names each header once, whoever named it", () => {
  expect(mergeVary("", ["Accept"])).toBe("Accept");
  expect(mergeVary("rsc, Accept-Encoding", ["Accept", "RSC"])).toBe("RSC, Accept-Encoding, Accept");
  expect(mergeVary("*", ["Accept"])).toBe("*");
  expect(mergeVary("RSC, next-url, Accept-Encoding", [], ["rsc", "next-url"])).toBe("Accept-Encoding");
  expect(mergeVary("rsc", [], ["rsc"])).toBe("");
});
