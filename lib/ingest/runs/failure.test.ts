import fc from "fast-check";
import { expect, test } from "vitest";
import { failureOf, failures } from "./failure";

test.each([
  ["stopped, and goes on the next time", "stopped"],
  ["10.0.0.7:8080 was asked 5 times: it could not be reached (ECONNREFUSED)", "unreachable"],
  ["intranet.example: it took too long to answer", "unreachable"],
  ["its file cannot be read", "unreachable"],
  ["export.arxiv.org was asked 5 times: it answered 503", "refused"],
  ["export.arxiv.org: it asks to be left alone until 2026-11-29T10:00:00.000Z", "refused"],
  ["127.0.0.1:9: it leads to http://10.0.0.1/, which is not encrypted", "refused"],
  ["line 3: no day", "unusable"],
])("%s is told readers as %s", (error, kind) => {
  expect(failureOf(error)).toBe(kind);
});

test("readers learn nothing of what a run recorded", () => {
  const told = new Set<string>(Object.values(failures));
  fc.assert(fc.property(fc.string(), (error) => told.has(failures[failureOf(error)])));
});
