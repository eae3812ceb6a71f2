import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { assignPendingAuthors } from "@/lib/papers/authors/assign.store";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { writePaper } from "./setup/papers";

const added = "20261130170000_authors";
const folder = mkdtempSync(path.join(tmpdir(), "offprint-authors-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the papers of an earlier version get their authors in batches after the migration", async () => {
  const file = path.join(folder, "offprint.db");
  const migrations = path.join(folder, "migrations");
  const addMigration = (name: string) => {
    mkdirSync(path.join(migrations, name), { recursive: true });
    copyFileSync(`prisma/migrations/${name}/migration.sql`, path.join(migrations, name, "migration.sql"));
  };
  for (const name of readdirSync("prisma/migrations").filter((each) => !each.includes(".") && each < added))
    addMigration(name);
  await applyMigrations(file, migrations);
  const store = new Database(file);
  for (const id of Array.from({ length: 450 }, (_, index) => index + 1)) writePaper(store, { id, day: "2025-03-12" });
  store.exec(`UPDATE "Paper" SET "authors" = '["Ann Roe","Bo Li"]'`);

  addMigration(added);
  expect(await applyMigrations(file, migrations)).toEqual([added]);
  const count = (table: string) => store.prepare(`SELECT COUNT(*) FROM "${table}"`).pluck().get();
  expect([count("AuthorPending"), count("PaperAuthor")]).toEqual([450, 0]);
  expect(assignPendingAuthors(store, { batches: 1 })).toBe(200);
  expect([count("AuthorPending"), count("PaperAuthor")]).toEqual([250, 400]);
  expect(assignPendingAuthors(store)).toBe(250);
  expect([count("AuthorPending"), count("PaperAuthor"), count("Author")]).toEqual([0, 900, 2]);
  expect(store.pragma("foreign_key_check")).toEqual([]);
  store.close();
});
