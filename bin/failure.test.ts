import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { withDatabase } from "@/tests/setup/database";
import { explain, explainFully } from "./failure";

withDatabase();

test("a failure of the store is told in its own words, without the source that Prisma shows", async () => {
  await db().$queryRaw`PRAGMA query_only = 1`;
  const write = db().setting.upsert({ where: { key: "a" }, create: { key: "a", value: "b" }, update: {} });
  const error = await write.then(
    () => null,
    (reason: unknown) => reason,
  );
  await db().$queryRaw`PRAGMA query_only = 0`;
  expect(explain(error)).toMatch(/readonly/);
  expect(explain(error)).not.toMatch(/\n|invocation/);
  expect(explain(new Error("a batch could not be written", { cause: error }))).toMatch(/^a batch .*: .*readonly/);
});

test("a disk is not blamed where it has room", () => {
  const error = new Error("disk I/O error");
  expect(explainFully(error)).toBe("disk I/O error");
});
