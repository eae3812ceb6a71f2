import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { db } from "./db";
import { addSetting, dropSettings, readSetting, readSettings, writeSetting } from "./settings.store";

withDatabase();

test("a setting is what was written last, until it is dropped", async () => {
  expect(await readSetting("a.b")).toBeNull();
  await writeSetting("a.b", "one");
  await writeSetting("a.b", "two");
  expect(await readSetting("a.b")).toBe("two");
  await dropSettings(["a.b", "none"]);
  expect(await readSetting("a.b")).toBeNull();
});

test("adding keeps what stands there", async () => {
  expect(await addSetting("a", "one")).toBe("one");
  expect(await addSetting("a", "two")).toBe("one");
});

test("processes that add at once agree", async () => {
  const added = await Promise.all(Array.from({ length: 10 }, (_, index) => addSetting("a", String(index))));
  expect(new Set(added).size).toBe(1);
});

test("settings are read by the beginning of their keys", async () => {
  for (const key of ["import.1", "import.2", "imports"]) await writeSetting(key, key);
  expect([...(await readSettings("import.")).keys()]).toEqual(["import.1", "import.2"]);
});

test("writing in a transaction that fails writes nothing", async () => {
  const fails = db().$executeRawUnsafe("INSERT INTO nowhere VALUES (1)");
  await expect(db().$transaction([writeSetting("a", "one"), fails])).rejects.toThrow();
  expect(await readSetting("a")).toBeNull();
});
