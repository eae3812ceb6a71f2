import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { db } from "./db";
import { addSetting, deleteSettings, readSetting, readSettings, settingWriter, writeSetting } from "./settings.store";

const folder = withDatabase();

test("a setting has the value written last, until it is deleted", async () => {
  expect(await readSetting("a.b")).toBeNull();
  await writeSetting("a.b", "one");
  await writeSetting("a.b", "two");
  expect(await readSetting("a.b")).toBe("two");
  await deleteSettings(["a.b", "none"]);
  expect(await readSetting("a.b")).toBeNull();
});

test("addSetting keeps an existing value", async () => {
  expect(await addSetting("a", "one")).toBe("one");
  expect(await addSetting("a", "two")).toBe("one");
});

test("processes that add a setting at once get the same value", async () => {
  const added = await Promise.all(Array.from({ length: 10 }, (_, index) => addSetting("a", String(index))));
  expect(new Set(added).size).toBe(1);
});

test("readSettings finds settings by the prefix of their keys", async () => {
  for (const key of ["import.1", "import.2", "imports"]) await writeSetting(key, key);
  expect([...(await readSettings("import.")).keys()]).toEqual(["import.1", "import.2"]);
});

test("a failed transaction writes no setting", async () => {
  const fails = db().$executeRawUnsafe("INSERT INTO nowhere VALUES (1)");
  await expect(db().$transaction([writeSetting("a", "one"), fails])).rejects.toThrow();
  expect(await readSetting("a")).toBeNull();
});

test("settingWriter writes what Prisma reads", async () => {
  const database = new Database(path.join(folder, "offprint.db"), { timeout: 5000 });
  try {
    for (const value of ["one", "two"]) settingWriter(database)("a.c", value);
  } finally {
    database.close();
  }
  expect(await readSetting("a.c")).toBe("two");
  const { updatedAt } = await db().setting.findUniqueOrThrow({ where: { key: "a.c" } });
  expect(updatedAt.getFullYear()).toBeGreaterThan(2024);
});
