import { readdirSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { remainderOf, runEach } from "./interrupted";

/** The last migration that earlier versions applied statement by statement. */
const last = "20261128040000_links_of_abstracts";

const migrations = readdirSync("prisma/migrations")
  .filter((name) => !name.includes(".") && name <= last)
  .map((name) => ({ name, sql: readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8") }));

const firstRows = `
  INSERT INTO "Paper" ("id", "publicId", "title", "titleKey", "abstract", "authors", "updatedAt", "firstListedOn") VALUES
    (1, 'a', 'A', 'a', 'see https://example.org', '["Ada","Bob"]', '2025', '2025-03-12'), (2, 'b', 'B', 'b', '', '["Eve"]', '2025', NULL);
  INSERT INTO "Listing" VALUES (1, '2025-03-12', 1);
  INSERT INTO "Setting" VALUES ('site.uuid', 'x', '2025');
  INSERT INTO "Subscription" ("id", "email", "emailKey", "cadence", "confirmedAt") VALUES
    (1, 'a', 'a', 'daily', '2025'), (2, 'b', 'b', 'weekly', NULL);
  INSERT INTO "Confirmation" ("subscriptionId", "cadence", "nonce", "tokenHash", "expiresAt") VALUES (2, 'weekly', 'n', 't', '2026');
  INSERT INTO "Email" ("id", "subscriptionId", "kind", "subject", "state", "attempts") VALUES
    (1, 1, 'digest', '2025-03-12', 'sent', 1), (2, 1, 'digest', '2025-03-13', 'queued', 3);
  INSERT INTO "Attempt" ("emailId", "worker", "outcome") VALUES (1, 'w', 'sent');`;
const indexRows = `
  INSERT INTO "IndexPosting" VALUES (1, 0, x'01'), (1, 1, x'02');
  INSERT INTO "PaperVector" VALUES (1, x'03');`;

/** The rows inserted before each migration. */
const stores = new Map<string, Buffer>();
const store = new Database(":memory:");
for (const { name, sql } of migrations) {
  stores.set(name, store.serialize());
  store.exec(sql);
  if (name.endsWith("_store")) store.exec(firstRows);
  if (name.endsWith("_search_index")) store.exec(indexRows);
}
store.close();

describe("a migration whose first statements took effect is completed", () => {
  test.each(migrations)("$name", (migration) => {
    const before = migrations.slice(0, migrations.indexOf(migration));
    const expected = open(migration.name);
    const count = runEach(expected, migration.sql, () => {}).length;
    for (let done = 0; done <= count; done++) {
      const interrupted = open(migration.name);
      runSome(interrupted, migration.sql, done);
      interrupted.exec(remainderOf(interrupted, migration, before));
      expect(contentOf(interrupted), `after ${done} of ${count} statements`).toEqual(contentOf(expected));
      interrupted.close();
    }
    expected.close();
  });
});

test("a store that has changed since is left alone", () => {
  const [first, second] = migrations;
  const changed = open(second!.name);
  changed.exec(`DROP TABLE "Listing"`);
  expect(() => remainderOf(changed, second!, [first!])).toThrow(
    /interrupted during 20261123190000_search_index.*backup/,
  );
  changed.close();
});

test("a script is split into statements where SQLite ends them", () => {
  const script = `-- one; not two
    CREATE TABLE a (b TEXT DEFAULT 'c;d'); /* ; */
    CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; SELECT CASE WHEN 1 THEN 2 END; END;
    INSERT INTO a VALUES (';'), ('x;y');
    -- the end;
  `;
  const database = new Database(":memory:");
  expect(runEach(database, script, () => {}).map((sql) => sql.trim().slice(-7))).toEqual([
    "'c;d');",
    "D; END;",
    "'x;y');",
  ]);
  expect(() => runEach(database, "CREATE TABLE a (b); CREATE", () => {})).toThrow();
  database.close();
});

function runSome(database: Database.Database, script: string, count: number): void {
  const killed = new Error("killed");
  let done = 0;
  try {
    if (count > 0)
      runEach(database, script, () => {
        if (++done === count) throw killed;
      });
  } catch (error) {
    if (error !== killed) throw error;
  }
}

function open(name: string): Database.Database {
  return new Database(stores.get(name)!);
}

/** Returns all rows of all tables, except for current times and for counters of pending work. */
function contentOf(database: Database.Database) {
  const tables = database.prepare(`SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY name`);
  return (tables.all() as { name: string; sql: string }[]).map(({ name, sql }) => {
    if (!/^CREATE (VIRTUAL )?TABLE/.test(sql)) return [name, sql];
    const rows = database.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
    return [
      name,
      sql,
      rows.map(({ revision: _, nextAt, ...rest }) => JSON.stringify({ ...rest, nextAt: nextAt != null })).sort(),
    ];
  });
}
