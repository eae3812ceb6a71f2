import { expect, test } from "vitest";
import { describe } from "./describe";

test.each([
  [
    "\nInvalid `db().setting.upsert()` invocation in\n/a/b.ts:8:22\n\n→ 8 await db()\nDatabase error. Code: 13",
    "Database error. Code: 13",
  ],
  ["two\nlines", "two lines"],
  ["Invalid `x`", "Invalid `x`"],
])("%j is told on one line", (message, line) => {
  expect(describe(new Error(message))).toBe(line);
});

test("what is no error is told, too", () => {
  expect(describe("text")).toBe("text");
});
