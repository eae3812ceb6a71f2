import fc from "fast-check";
import { expect, test } from "vitest";
import { householdOf, longestWait, readRetryAfter, waitAfter } from "./backoff";

const now = new Date("2026-01-05T10:00:00Z");

test.each([
  ["120", 120_000],
  ["Mon, 05 Jan 2026 10:00:30 GMT", 30_000],
  ["Mon, 05 Jan 2026 09:00:00 GMT", 0],
  ["soon", null],
  ["", null],
  [undefined, null],
])("Retry-After: %s", (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});

test("waits grow, with chance in them and an end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, jitter) => {
      const wait = waitAfter(tries, 3000, jitter);
      expect(wait).toBeGreaterThanOrEqual(Math.min(longestWait, 6000));
      expect(wait).toBeLessThanOrEqual(longestWait);
      expect(waitAfter(tries + 1, 3000, jitter)).toBeGreaterThanOrEqual(wait);
    }),
  );
});

test("arXiv's machines are one household, and nobody pretends to be of it", () => {
  expect(["export.arxiv.org", "oaipmh.arxiv.org", "arxiv.org"].map(householdOf)).toEqual(Array(3).fill("arxiv.org"));
  expect(householdOf("notarxiv.org")).toBe("notarxiv.org");
});
