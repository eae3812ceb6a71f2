import fc from "fast-check";
import { expect, test } from "vitest";
import { failureOf, failures } from "./failure";

test.each([
  ["stopped; the next run continues from there", "stopped"],
  ["10.0.0.7:8080: gave up after 5 attempts: it could not be reached (ECONNREFUSED)", "unreachable"],
  ["intranet.example: it took too long to answer", "unreachable"],
  ["its file cannot be read", "unreachable"],
  ["export.arxiv.org: gave up after 5 attempts: it answered 503", "refused"],
  ["export.arxiv.org: it asked us to wait until 2026-11-29T10:00:00.000Z", "refused"],
  ["127.0.0.1:9: it redirects to http://10.0.0.1/, which is not encrypted", "refused"],
  ["line 3: no day", "unusable"],
])("the error “%s” is shown as %s", (error, kind) => {
  expect(failureOf(error)).toBe(kind);
});

test("visitors see none of the text that a run recorded", () => {
  const messages = new Set<string>(Object.values(failures));
  fc.assert(fc.property(fc.string(), (error) => messages.has(failures[failureOf(error)])));
});
