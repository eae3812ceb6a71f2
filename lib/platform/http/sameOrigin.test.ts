import fc from "fast-check";
import { expect, test } from "vitest";
import { foreignOriginMessage, isSameOrigin } from "./sameOrigin";

const site = "https://papers.example.org";
const local = "http://localhost:3000";

test.each([
  ["this site's own form", site, "same-origin", site, true],
  ["a browser without Sec-Fetch-Site", site, null, site, true],
  ["a program that says nothing", null, null, site, true],
  ["an address typed by its reader", null, "none", site, true],
  ["another site", "https://evil.example", "cross-site", site, false],
  ["another site, its browser silent", "https://evil.example", null, site, false],
  ["a sibling host", "https://evil.example.org", "same-site", site, false],
  ["a forged origin that the browser contradicts", site, "cross-site", site, false],
  ["no origin, but from elsewhere", null, "cross-site", site, false],
  ["no origin where a browser must give one", null, "same-origin", site, false],
  ["a sandboxed frame", "null", "cross-site", site, false],
  ["a hidden origin", "null", null, site, false],
  ["an origin that our own page hides, as its browser vouches", "null", "same-origin", site, true],
  ["the same host without TLS", "http://papers.example.org", null, site, false],
  ["the same host, another port", "https://papers.example.org:8443", null, site, false],
  ["the same host with its default port", "https://papers.example.org:443", null, site, true],
  ["a host that begins like ours", "https://papers.example.org.evil.example", null, site, false],
  ["a user that looks like ours", "https://papers.example.org@evil.example", null, site, false],
  ["a loopback name", "http://127.0.0.1:3000", "same-origin", local, true],
  ["the IPv6 loopback", "http://[::1]:3000", "same-origin", local, true],
  ["loopback, another port", "http://127.0.0.1:3001", "same-site", local, false],
  ["loopback, another port, its browser silent", "http://127.0.0.1:3001", null, local, false],
  ["a loopback page at a public site", "http://localhost:3000", null, site, false],
  ["a public page at a loopback site", "https://evil.example", null, local, false],
])("%s", (_, origin, secFetchSite, publicUrl, expected) => {
  expect(isSameOrigin({ origin, secFetchSite }, publicUrl)).toBe(expected);
});

test("no text whatever passes for our origin but our origin", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (origin) => {
      fc.pre(!URL.canParse(origin) || new URL(origin).origin !== site);
      expect(isSameOrigin({ origin, secFetchSite: null }, site)).toBe(false);
    }),
  );
});

test("who is refused is told what to do", () => {
  expect(foreignOriginMessage(site)).toContain(site);
  expect(foreignOriginMessage(site)).toContain("PUBLIC_URL");
});
