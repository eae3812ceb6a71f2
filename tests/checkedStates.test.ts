import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outcomeSchema } from "@/lib/bounces/schema";
import { interestKinds } from "@/lib/digests/schema";
import { severitySchema } from "@/lib/mail/smtpStatus";
import { suppressionReasons } from "@/lib/mail/suppression/schema";
import { announcements } from "@/lib/papers/schema";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { readSchema } from "@/lib/platform/migrations/draft";
import { cadences } from "@/lib/subscribers/schema";

// The migration that recreates tables with CHECK constraints: it loses nothing, and invalid values are refused.

const migration = "20261130020000_checked_states";
const names = readdirSync("prisma/migrations").filter((name) => !name.includes("."));
/** The tables that the migration recreates. */
const recreated = [
  ...["Subscription", "Interest", "SignUp", "Email", "Attempt", "Bounce", "MailPause", "Suppression", "MailReport"],
  ...["Listing", "SetAside", "Topic"],
];
/** The tables that a later migration renames. */
const renamed: Record<string, string> = { MailReport: "BounceReport", SetAside: "WithheldListing" };
const newNames = recreated.map((table) => renamed[table] ?? table);
const folder = mkdtempSync(path.join(tmpdir(), "offprint-states-"));
const file = path.join(folder, "offprint.db");
let store: Database.Database;
/** The migrations up to the one that this file tests. */
const migrations = path.join(folder, "migrations");
let before: ReturnType<typeof contentOf>;
let after: ReturnType<typeof contentOf>;
/** The store just before the migration. */
let earlierStore: Buffer;

/** The values of columns, as the schema's comments list them. */
const values = readSchema().flatMap(({ content }) =>
  [...content.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, table = "", body = ""]) =>
    [...body.matchAll(/^ +\/\/\/ ((?:\w+ \| )+\w+)(?::.*)?\n +(\w+) /gm)].map(([, list = "", column = ""]) => ({
      table,
      column,
      list: list.split(" | "),
    })),
  ),
);
const valuesOf = (table: string, column: string) =>
  values.find((each) => each.table === table && each.column === column)?.list ?? [];

beforeAll(async () => {
  for (const name of names.slice(0, names.indexOf(migration))) addMigration(name);
  await applyMigrations(file, migrations);
  store = new Database(file);
  store.pragma("foreign_keys = ON");
  fill(store);
  before = contentOf(store);
  earlierStore = store.serialize();
  addMigration(migration);
  await applyMigrations(file, migrations);
  after = contentOf(store);
  await applyMigrations(file);
});

function addMigration(name: string): void {
  mkdirSync(path.join(migrations, name), { recursive: true });
  copyFileSync(`prisma/migrations/${name}/migration.sql`, path.join(migrations, name, "migration.sql"));
}

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

test("every row, index, trigger and id sequence is unchanged", () => {
  expect(after).toEqual(before);
  for (const table of recreated) expect(after.rows[table], table).not.toEqual([]);
  expect(store.pragma("foreign_key_check")).toEqual([]);
  expect(store.pragma("integrity_check", { simple: true })).toBe("ok");
});

test("a store with an invalid value is left unchanged, and is migrated after the value is fixed", async () => {
  const other = path.join(folder, "other.db");
  writeFileSync(other, earlierStore);
  const opened = new Database(other);
  // The invalid value is in the last table: the migration has recreated all others by then.
  opened.exec(`UPDATE "Topic" SET "kind" = 'other' WHERE "id" = 7`);
  const found = contentOf(opened);
  await expect(applyMigrations(other, migrations)).rejects.toMatchObject({
    cause: { message: "CHECK constraint failed: kind" },
  });
  expect(contentOf(opened)).toEqual(found);
  opened.exec(`UPDATE "Topic" SET "kind" = 'keyword' WHERE "id" = 7`);
  expect(await applyMigrations(other, migrations)).toEqual([migration]);
  expect(contentOf(opened)).toEqual(before);
  opened.close();
});

test("an id is never used again", () => {
  const add = store.prepare(`INSERT INTO "Subscription" ("email", "emailKey", "cadence") VALUES ('n', 'n', 'daily')`);
  expect(add.run().lastInsertRowid).toBe(101);
});

describe("a value that the schema does not list is refused", () => {
  test.each(values.filter(({ table }) => newNames.includes(table)))("$column of $table", ({ table, column, list }) => {
    const first = `rowid = (SELECT min(rowid) FROM "${table}")`;
    const change = store.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE ${first}`);
    expect(() => change.run("other")).toThrow("CHECK constraint failed");
    rolledBack(() => {
      // Deletes the other rows, because a unique index forbids equal values.
      store.exec(`DELETE FROM "${table}" WHERE NOT ${first}`);
      for (const value of list) expect(change.run(value).changes, value).toBe(1);
    });
  });
});

test("the columns with a constraint are those whose values the schema lists", () => {
  const tables = store.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all() as {
    name: string;
    sql: string;
  }[];
  const checked = tables.flatMap(({ name: table, sql }) =>
    [...sql.matchAll(/CHECK \("(\w+)" IN \(([^)]*)\)\)/g)].map(([, column, list = ""]) => ({
      table,
      column,
      list: list.slice(1, -1).split("', '"),
    })),
  );
  const order = (list: object[]) => list.map((each) => JSON.stringify(each)).sort();
  expect(order(checked)).toEqual(order(values));
});

test("the code parses the same values", () => {
  expect(valuesOf("Subscription", "cadence")).toEqual([...cadences]);
  expect(valuesOf("Interest", "kind")).toEqual([...interestKinds]);
  expect(valuesOf("Suppression", "reason")).toEqual([...suppressionReasons]);
  expect(valuesOf("Bounce", "severity")).toEqual(severitySchema.options);
  expect(valuesOf("BounceReport", "outcome")).toEqual(outcomeSchema.options);
  expect(valuesOf("Listing", "kind")).toEqual([...announcements]);
  expect(valuesOf("WithheldListing", "kind")).toEqual([...announcements]);
});

test("triggers and cascades work on the recreated tables", () => {
  rolledBack(() => {
    store.exec(`UPDATE "Email" SET "state" = 'cancelled' WHERE "id" = 2`);
    expect(store.prepare(`SELECT "coversTo" FROM "Email" WHERE "id" = 2`).pluck().get()).toBe(null);
    expect(store.prepare(`SELECT "coveredTo" FROM "Subscription" WHERE "id" = 1`).pluck().get()).toBe("2025-03-11");
    store.exec(`DELETE FROM "Subscription"`);
    for (const table of ["Email", "Attempt", "Bounce", "Interest", "DigestItem"])
      expect(store.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(), table).toBe(0);
    store.exec(`DELETE FROM "PaperTopic"`);
    expect(store.prepare(`SELECT "papers" FROM "Topic"`).pluck().all()).toEqual([0, 0]);
  });
});

function rolledBack(work: () => void): void {
  store.exec("BEGIN");
  try {
    work();
  } finally {
    store.exec("ROLLBACK");
  }
}

/** Inserts a row for each value that a column may have. */
function fill(database: Database.Database): void {
  database.exec(`
    INSERT INTO "Paper" ("id", "publicId", "title", "titleKey", "abstract", "updatedAt", "firstListedOn", "score") VALUES
      (1, 'a', 'A', 'a', '', '2025', '2025-03-12', 1.5), (2, 'b', 'B', 'b', '', '2025', NULL, NULL), (3, 'c', 'C', 'c', '', '2025', NULL, NULL);
    INSERT INTO "Listing" ("paperId", "day", "rank", "kind", "placedBy", "pinnedAt") VALUES
      (1, '2025-03-12', 1, 'new', 'source', '2025'), (1, '2025-03-13', 2, 'cross', 'prior', NULL), (2, '2025-03-12', 3, 'replace', 'source', NULL);
    INSERT INTO "SetAside" VALUES (2, '2025-03-12', 1, 'new', 'source', 'withdrawn'), (3, '2025-03-12', 1, 'cross', 'prior', 'unlisted');
    INSERT INTO "Topic" ("id", "slug", "name", "kind") VALUES (5, 'cs.CL', 'Language', 'category'), (7, 'moe', 'MoE', 'keyword');
    INSERT INTO "PaperTopic" VALUES (1, 5, '2025-03-12', 1.5), (1, 7, '2025-03-12', 1.5), (2, 7, NULL, NULL);
    INSERT INTO "Subscription" ("id", "email", "emailKey", "cadence", "hour", "tellEmpty", "confirmedAt", "nextAt", "coveredTo") VALUES
      (1, 'A', 'a', 'daily', 8, 1, '2025', '2026', '2025-03-12'), (2, 'b', 'b', 'weekdays', 7, 0, NULL, NULL, NULL),
      (3, 'c', 'c', 'weekly', 7, 0, '2025', '2025', NULL), (9, 'd', 'd', 'monthly', 7, 0, '2025', '2025', NULL), (100, 'e', 'e', 'daily', 7, 0, NULL, NULL, NULL);
    DELETE FROM "Subscription" WHERE "id" = 100;
    INSERT INTO "Interest" ("subscriptionId", "kind", "value") VALUES (1, 'trending', ''), (1, 'topic', 'moe'), (3, 'search', 'a "b"');
    INSERT INTO "SignUp" ("network", "wide", "widest", "challenge", "address", "request", "outcome") VALUES
      ('n', 'w', 'v', 'c', 'a', '{}', NULL), (NULL, NULL, NULL, NULL, 'a', NULL, 'asked'), (NULL, NULL, NULL, NULL, 'a', NULL, 'void');
    INSERT INTO "MailPause" ("cause", "reason", "since") VALUES ('server', 'r', '2025'), ('person', 'r', '2025');
    INSERT INTO "Suppression" VALUES ('h', 'bounced', 'd', '2025'), ('i', 'deleted', NULL, '2025');
    INSERT INTO "MailReport" VALUES ('h', 'unknown', 'd', '2025'), ('i', 'unreadable', 'd', '2025')`);
  const states = ["queued", "sending", "sent", "held", "expired", "dead", "cancelled"];
  const kinds = ["confirmation", "digest", "moveOld", "moveNew", "stillThere"];
  const email = database.prepare(
    `INSERT INTO "Email" ("subscriptionId", "kind", "subject", "state", "attempts", "lane", "doubts") VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const kind of kinds)
    for (const [index, state] of states.entries()) email.run(1, kind, state, state, index, "example.org", 1);
  database.exec(`
    UPDATE "Email" SET "coversFrom" = '2025-03-12', "coversTo" = '2025-03-12' WHERE "id" = 2;
    INSERT INTO "DigestItem" VALUES (1, 1, 2, 1, '[]');
    INSERT INTO "Attempt" ("emailId", "worker", "outcome", "reason") SELECT "id", 'w', 'failed', 'r' FROM "Email";
    DELETE FROM "Attempt" WHERE "id" > 30;
    INSERT INTO "Bounce" VALUES (3, 'hard', 'd', '2025'), (4, 'soft', 'd', '2025')`);
}

/** Returns everything in a store, without the order of columns and the record of migrations. */
function contentOf(database: Database.Database) {
  const named = (type: string) =>
    database
      .prepare(`SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL ORDER BY name`)
      .all(type) as { name: string; sql: string }[];
  const tables = named("table").filter(({ name }) => name !== "_prisma_migrations" && !name.startsWith("sqlite_"));
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()] as const);
  return {
    rows: Object.fromEntries(rows) as Record<string, unknown[]>,
    indexes: named("index"),
    triggers: named("trigger"),
    counts: database.prepare("SELECT name, seq FROM sqlite_sequence ORDER BY name").all(),
  };
}
