import { readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { withDatabase } from "./setup/database";

const folder = withDatabase({ kept: true });
const page = readFileSync("prisma/triggers.sql", "utf8");

type Triggers = Record<string, string>;

/** Returns the statements of some SQL by trigger name, without comments and with single spaces. */
function triggersIn(sql: string): Triggers {
  const statements = sql.replace(/^--.*\n/gm, "").match(/CREATE TRIGGER[\s\S]*?\bEND(?=;|$)/g) ?? [];
  return Object.fromEntries(
    statements.map((statement) => [/"(\w+)"/.exec(statement)?.[1], statement.replace(/\s+/g, " ")]),
  );
}

function triggersOf(database: Database.Database): Triggers {
  const rows = database.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[];
  return triggersIn(rows.map((sql) => `${sql};\n`).join(""));
}

test("triggers.sql has exactly the triggers of a migrated store", () => {
  const store = new Database(path.join(folder, "offprint.db"), { readonly: true });
  const count = store.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").pluck().get();
  expect(triggersIn(page)).toEqual(triggersOf(store));
  expect(Object.keys(triggersIn(page))).toHaveLength(count as number);
  expect(count).toBeGreaterThan(10);
  store.close();
});

test("each trigger has a comment that says what it keeps true", () => {
  const bare = page
    .split(/(?=^CREATE TRIGGER)/m)
    .slice(0, -1)
    .filter((before) => !/^--.*\n$/m.test(before.slice(before.lastIndexOf("\n\n"))));
  expect(bare).toEqual([]);
});

test("missing, added and different triggers are found", () => {
  const store = new Database(":memory:");
  store.exec('CREATE TABLE "a" ("b"); CREATE TRIGGER "t" AFTER INSERT ON "a" BEGIN\n  DELETE FROM "a"; END;');
  expect(triggersOf(store)).toEqual(
    triggersIn('-- Why.\nCREATE TRIGGER "t" AFTER INSERT ON "a" BEGIN DELETE FROM "a"; END;'),
  );
  expect(triggersOf(store)).not.toEqual(triggersIn(""));
  expect(triggersOf(store)).not.toEqual(
    triggersIn('CREATE TRIGGER "t" AFTER DELETE ON "a" BEGIN DELETE FROM "a"; END;'),
  );
  store.exec('DROP TRIGGER "t"');
  expect(triggersOf(store)).toEqual({});
  store.close();
});
