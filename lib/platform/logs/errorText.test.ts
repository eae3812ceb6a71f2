import { expect, test } from "vitest";
import { withDatabase } from "../../../tests/setup/database";
import { db } from "../db";
import { errorText } from "./errorText";

withDatabase();

test.each([
  [
    "\nInvalid `db().setting.upsert()` invocation in\n/a/b.ts:8:22\n\n→ 8 await db()\nDatabase error. Code: 13",
    "Database error. Code: 13",
  ],
  ["two\nlines", "two lines"],
  ["Invalid `x`", "Invalid `x`"],
])("%j is shortened to one line", (message, line) => {
  expect(errorText(new Error(message))).toBe(line);
});

test("a value that is not an Error is shown as text", () => {
  expect(errorText("two\nlines")).toBe("two lines");
});

test("causes follow the message, each once", () => {
  const cause = new Error("connect ECONNREFUSED", { cause: new Error("no route") });
  expect(errorText(new Error("The fetch failed", { cause }))).toBe("The fetch failed: connect ECONNREFUSED: no route");
  expect(errorText(new Error("The fetch failed: no route", { cause: new Error("no route") }))).toBe(
    "The fetch failed: no route",
  );
});

test("a store error is shown without the source code that Prisma adds", async () => {
  await db().$queryRaw`PRAGMA query_only = 1`;
  const write = db().setting.upsert({ where: { key: "a" }, create: { key: "a", value: "b" }, update: {} });
  const error = await write.then(
    () => null,
    (reason: unknown) => reason,
  );
  await db().$queryRaw`PRAGMA query_only = 0`;
  expect(errorText(error)).toMatch(/readonly/);
  expect(errorText(error)).not.toMatch(/\n|invocation/);
  expect(errorText(new Error("A batch could not be written", { cause: error }))).toMatch(/^A batch .*: .*readonly/);
});
