import { copyFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { openDatabase } from "../db";
import { checkStore, readSite, saveFrontMatter } from "./store";

const folder = withDatabase();

describe("the site", () => {
  test("has default texts before it has a document", async () => {
    expect(await readSite()).toMatchObject({
      name: "Offprint",
      tagline: "The papers of the day, in your inbox",
      byline: "",
    });
  });

  test("takes its texts from its document", async () => {
    await saveFrontMatter({ tagline: "Papers!", byline: "by us" });
    await saveFrontMatter({ tagline: "Papers!", byline: "by them" });
    expect(await readSite()).toMatchObject({ tagline: "Papers!", byline: "by them" });
  });
});

describe("the store", () => {
  test("passes its check", async () => {
    await expect(checkStore()).resolves.toBeUndefined();
  });

  test("uses a write-ahead log, synced to disk at every commit", async () => {
    const file = path.join(folder, "second.db");
    copyFileSync(path.join(folder, "offprint.db"), file);
    const database = openDatabase(file);
    expect(await database.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: "wal" }]);
    expect(await database.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }]);
    expect(await database.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }]);
    await database.$disconnect();
  });
});
