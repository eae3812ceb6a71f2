import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffDelay, maxWait, rateLimitHost, readRetryAfter } from "./pacing";

const now = new Date("2026-01-05T10:00:00Z");

test.each([
  ["120", 120_000],
  ["Mon, 05 Jan 2026 10:00:30 GMT", 30_000],
  ["Mon, 05 Jan 2026 09:00:00 GMT", 0],
  ["soon", null],
  ["", null],
  [undefined, null],
])("reads Retry-After: %s", (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});

test("the wait grows with each try, has jitter, and has a maximum", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, jitter) => {
      const wait = backoffDelay(tries, 3000, jitter);
      expect(wait).toBeGreaterThanOrEqual(Math.min(maxWait, 6000));
      expect(wait).toBeLessThanOrEqual(maxWait);
      expect(backoffDelay(tries + 1, 3000, jitter)).toBeGreaterThanOrEqual(wait);
    }),
  );
});

test("all arXiv hosts share one rate limit, and a host with a similar name does not", () => {
  expect(["export.arxiv.org", "oaipmh.arxiv.org", "arxiv.org"].map(rateLimitHost)).toEqual(Array(3).fill("arxiv.org"));
  expect(rateLimitHost("notarxiv.org")).toBe("notarxiv.org");
});
