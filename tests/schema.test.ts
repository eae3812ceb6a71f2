import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftMigration } from "@/lib/platform/migrations/draft";
import { withDatabase } from "./setup/database";

/** The migrations create a store, and prisma/schema is what the client expects: they must agree. */
describe("the migrations", () => {
  const folder = withDatabase();
  let migrated: Database.Database;
  let expected: Database.Database;

  beforeAll(async () => {
    migrated = new Database(path.join(folder, "offprint.db"), { readonly: true });
    expected = new Database(":memory:");
    expected.exec(await draftMigration(null));
  });

  afterAll(() => {
    migrated.close();
    expected.close();
  });

  test("create the tables of prisma/schema, column by column", () => {
    for (const table of tablesOf(expected))
      expect(columnsOf(migrated, table), table).toEqual(columnsOf(expected, table));
  });

  test("create its indexes, and no other tables", () => {
    expect(indexesOf(migrated)).toEqual(indexesOf(expected));
    const tables = tablesOf(migrated).filter((name) => name !== "_prisma_migrations");
    expect(tables).toEqual(tablesOf(expected));
  });

  test("have names with their creation time, and contain SQL", () => {
    for (const name of readdirSync("prisma/migrations").filter((entry) => !entry.includes("."))) {
      expect(name).toMatch(/^\d{14}_[a-z_]+$/);
      expect(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8")).toMatch(/;/);
    }
  });
});

test("subscribers of a store from before schedules existed continue after their last digest", () => {
  const store = new Database(":memory:");
  const names = readdirSync("prisma/migrations").filter((entry) => !entry.includes("."));
  const apply = (name: string) => store.exec(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
  const digests = names.findIndex((name) => name.endsWith("_digests"));
  for (const name of names.slice(0, digests)) apply(name);
  store.exec(`
    INSERT INTO "Subscription" ("id", "email", "emailKey", "cadence", "confirmedAt") VALUES
      (1, 'a', 'a', 'daily', '2025'), (2, 'b', 'b', 'weekly', '2025'), (3, 'c', 'c', 'weekly', '2025'),
      (4, 'd', 'd', 'daily', '2025'), (5, 'e', 'e', 'daily', NULL);
    INSERT INTO "Email" ("subscriptionId", "kind", "subject", "state") VALUES
      (1, 'digest', '2025-03-11', 'sent'), (1, 'digest', '2025-03-12', 'sent'), (1, 'digest', '2025-03-13', 'queued'),
      (2, 'digest', '2025-W11', 'sent'), (3, 'digest', '2026-W53', 'sent')`);
  apply(names[digests]!);
  const rows = store
    .prepare(`SELECT "nextAt" IS NOT NULL AS "isDue", "coveredTo" FROM "Subscription" ORDER BY "id"`)
    .all();
  expect(rows).toEqual([
    { isDue: 1, coveredTo: "2025-03-12" },
    { isDue: 1, coveredTo: "2025-03-16" },
    { isDue: 1, coveredTo: "2027-01-03" },
    { isDue: 1, coveredTo: null },
    { isDue: 0, coveredTo: null },
  ]);
  store.close();
});

function tablesOf(database: Database.Database): string[] {
  const rows = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as { name: string }[];
  return rows.map(({ name }) => name);
}

function columnsOf(database: Database.Database, table: string) {
  return [
    // By name: a column that a migration added is last in the store, and by meaning in the schema.
    (database.pragma(`table_info("${table}")`) as { cid: number; name: string }[])
      .map(({ cid: _, ...column }) => column)
      .sort((a, b) => a.name.localeCompare(b.name)),
    // Only the ids of keys may differ, which follow the order of creation.
    (database.pragma(`foreign_key_list("${table}")`) as { id: number }[]).map(({ id: _, ...key }) => key),
  ];
}

function indexesOf(database: Database.Database): string[] {
  const rows = database
    .prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
    .all() as { sql: string }[];
  return rows.map(({ sql }) => sql);
}
