import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { writePaper } from "./setup/papers";

// The migrations that give topics pages and other names keep the topics of an earlier store.

const added = ["20261130140000_topic_pages", "20261130141000_topic_names"];
const folder = mkdtempSync(path.join(tmpdir(), "offprint-topics-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("topics of an earlier version keep their papers, and all papers are looked at again", async () => {
  const file = path.join(folder, "offprint.db");
  const migrations = path.join(folder, "migrations");
  const addMigration = (name: string) => {
    mkdirSync(path.join(migrations, name), { recursive: true });
    copyFileSync(`prisma/migrations/${name}/migration.sql`, path.join(migrations, name, "migration.sql"));
  };
  const names = readdirSync("prisma/migrations").filter((name) => !name.includes("."));
  for (const name of names.filter((each) => each < (added[0] ?? ""))) addMigration(name);
  await applyMigrations(file, migrations);
  const store = new Database(file);
  for (const id of [1, 2, 3]) writePaper(store, { id, day: "2025-03-12" });
  store.exec(`
    INSERT INTO "Topic" ("id", "slug", "name", "kind") VALUES (5, 'grpo', 'GRPO', 'keyword'), (8, 'cs.CL', 'C', 'category');
    INSERT INTO "PaperTopic" VALUES (1, 5, '2025-03-12', 1.5), (2, 5, '2025-03-12', 1), (2, 8, NULL, NULL);
    DELETE FROM "TopicPending" WHERE "paperId" < 3;`);
  const topics = () => store.prepare(`SELECT "id", "slug", "name", "kind", "papers" FROM "Topic" ORDER BY "id"`).all();
  const rows = () => store.prepare(`SELECT * FROM "PaperTopic" ORDER BY "paperId", "topicId"`).all();
  const before = [topics(), rows()];

  for (const name of added) addMigration(name);
  expect(await applyMigrations(file, migrations)).toEqual(added);
  expect([topics(), rows()]).toEqual(before);
  expect(store.prepare(`SELECT "joinedToId" FROM "Topic"`).pluck().all()).toEqual([null, null]);
  expect(store.prepare(`SELECT "paperId" FROM "TopicPending" ORDER BY "paperId"`).pluck().all()).toEqual([1, 2, 3]);
  expect(store.pragma("foreign_key_check")).toEqual([]);
  store.exec(`INSERT INTO "TopicDefinition" VALUES ('grpo', 'group', 1); DELETE FROM "Paper" WHERE "id" = 1`);
  expect(store.prepare(`SELECT COUNT(*) FROM "TopicDefinition"`).pluck().get()).toBe(0);
  expect(store.prepare(`SELECT "papers" FROM "Topic" WHERE "slug" = 'grpo'`).pluck().get()).toBe(1);
  store.close();
});
