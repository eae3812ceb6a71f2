import fc from "fast-check";
import { expect, test } from "vitest";
import { foreignOriginMessage, isSameOrigin } from "./sameOrigin";

const site = "https://papers.example.org";
const local = "http://localhost:3000";

test.each([
  ["this site's own form", site, "same-origin", site, true],
  ["a browser without Sec-Fetch-Site", site, null, site, true],
  ["a program that sends neither header", null, null, site, true],
  ["an address typed by the reader", null, "none", site, true],
  ["another site", "https://evil.example", "cross-site", site, false],
  ["another site, without Sec-Fetch-Site", "https://evil.example", null, site, false],
  ["a sibling host", "https://evil.example.org", "same-site", site, false],
  ["our origin, but Sec-Fetch-Site names another site", site, "cross-site", site, false],
  ["no origin, from another site", null, "cross-site", site, false],
  ["no origin where browsers must send one", null, "same-origin", site, false],
  ["a sandboxed frame", "null", "cross-site", site, false],
  ["a hidden origin", "null", null, site, false],
  ["a hidden origin of our own page", "null", "same-origin", site, true],
  ["the same host without TLS", "http://papers.example.org", null, site, false],
  ["the same host, another port", "https://papers.example.org:8443", null, site, false],
  ["the same host with its default port", "https://papers.example.org:443", null, site, true],
  ["a host that starts with ours", "https://papers.example.org.evil.example", null, site, false],
  ["a user that looks like ours", "https://papers.example.org@evil.example", null, site, false],
  ["a loopback name", "http://127.0.0.1:3000", "same-origin", local, true],
  ["the IPv6 loopback", "http://[::1]:3000", "same-origin", local, true],
  ["loopback, another port", "http://127.0.0.1:3001", "same-site", local, false],
  ["loopback, another port, without Sec-Fetch-Site", "http://127.0.0.1:3001", null, local, false],
  ["a loopback page at a public site", "http://localhost:3000", null, site, false],
  ["a public page at a loopback site", "https://evil.example", null, local, false],
])("isSameOrigin: %s", (_, origin, secFetchSite, publicUrl, expected) => {
  expect(isSameOrigin({ origin, secFetchSite }, publicUrl)).toBe(expected);
});

test("no other origin passes as ours", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (origin) => {
      fc.pre(!URL.canParse(origin) || new URL(origin).origin !== site);
      expect(isSameOrigin({ origin, secFetchSite: null }, site)).toBe(false);
    }),
  );
});

test("the error message says what to do", () => {
  expect(foreignOriginMessage(site)).toContain(site);
  expect(foreignOriginMessage(site)).toContain("PUBLIC_URL");
});
