import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { applyMigrations } from "@/lib/platform/migrations/apply";

// The migration that renames tables and columns keeps every row and the next ids.

const migration = "20261130100000_plain_names";
const folder = mkdtempSync(path.join(tmpdir(), "offprint-names-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tables: Record<string, string> = {
  FormerId: "PaperAlias",
  MailReport: "BounceReport",
  Move: "AddressChange",
  SetAside: "WithheldListing",
  WantedPaper: "PaperRequest",
};
/** By the new table names. */
const columns: Record<string, Record<string, string>> = {
  AddressChange: { oldAt: "oldAgreedAt", newAt: "newAgreedAt" },
  Checkpoint: { place: "progress" },
  Email: { subject: "about" },
  IndexBlock: { columns: "docValues" },
  PaperTopic: { day: "firstListedOn" },
  SignUp: { address: "addressHash" },
  Subscription: {
    most: "maxPapers",
    tellEmpty: "sendWhenEmpty",
    seenAt: "lastActiveAt",
    askedAt: "reengagementQueuedAt",
  },
};

test("rows of an earlier version keep their values under the new names", async () => {
  const file = path.join(folder, "offprint.db");
  const migrations = path.join(folder, "migrations");
  const names = readdirSync("prisma/migrations").filter((name) => !name.includes("."));
  for (const name of names.filter((each) => each < migration)) addMigration(name);
  await applyMigrations(file, migrations);
  const store = new Database(file);
  fill(store);
  const { rows, counts } = contentOf(store);
  const renamed = [...Object.keys(tables), ...Object.keys(columns).filter((table) => table !== "AddressChange")];
  for (const table of renamed) expect(rows[table], table).toHaveLength(1);

  addMigration(migration);
  expect(await applyMigrations(file, migrations)).toEqual([migration]);
  const expected = Object.entries(rows).map(([name, tableRows]) => {
    const table = tables[name] ?? name;
    return [table, tableRows.map((row) => mapKeys(row, (column) => columns[table]?.[column] ?? column))] as const;
  });
  const after = contentOf(store);
  expect(after.rows).toEqual(Object.fromEntries(expected));
  expect(after.counts).toEqual(counts.map(({ name, seq }) => ({ name: tables[name] ?? name, seq })));
  expect(store.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(store.pragma("foreign_key_check")).toEqual([]);
  store.close();
});

function addMigration(name: string): void {
  mkdirSync(path.join(folder, "migrations", name), { recursive: true });
  copyFileSync(`prisma/migrations/${name}/migration.sql`, path.join(folder, "migrations", name, "migration.sql"));
}

/** Inserts a row into each table that is renamed or has a renamed column. */
function fill(store: Database.Database): void {
  store.exec(`
    INSERT INTO "Paper" ("id", "publicId", "title", "titleKey", "abstract", "updatedAt", "firstListedOn", "score")
      VALUES (1, 'a', 'A', 'a', '', '2025', '2025-03-12', 1.5);
    INSERT INTO "FormerId" VALUES ('old', 1, '2025');
    INSERT INTO "SetAside" VALUES (1, '2025-03-13', 2, 'cross', 'prior', 'unlisted');
    INSERT INTO "Topic" ("id", "slug", "name", "kind") VALUES (5, 'cs.CL', 'Language', 'category');
    INSERT INTO "PaperTopic" VALUES (1, 5, '2025-03-12', 1.5);
    INSERT INTO "WantedPaper" VALUES ('2501.00001', '2025', '2026', 3, NULL, 'no answer');
    INSERT INTO "Checkpoint" VALUES ('key', '{"cursor":7}', '2025');
    INSERT INTO "IndexBlock" VALUES (0, 4, x'0102');
    INSERT INTO "Subscription" ("id", "email", "emailKey", "cadence", "most", "tellEmpty", "seenAt", "askedAt")
      VALUES (7, 'A', 'a', 'daily', 15, 1, '2025', '2026');
    INSERT INTO "Email" ("id", "subscriptionId", "kind", "subject") VALUES (30, 7, 'digest', '2025-03-12');
    INSERT INTO "SignUp" ("id", "address", "outcome") VALUES (40, 'hash', 'asked');
    INSERT INTO "Move" VALUES (9, 7, 'B', 'b', 'n', 'o', 'p', '2025', '2026', '2025-01', '2025-02');
    INSERT INTO "MailReport" VALUES ('h', 'unknown', 'd', '2025')`);
}

type Row = Record<string, unknown>;

/** Returns the rows of all tables by column, and the last id of each table. */
function contentOf(store: Database.Database): { rows: Record<string, Row[]>; counts: { name: string; seq: number }[] } {
  const names = store
    .prepare(
      `SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE '\\_prisma%' ESCAPE '\\' AND "name" NOT LIKE 'sqlite%'`,
    )
    .pluck()
    .all() as string[];
  const rows = names.map((name) => [name, store.prepare(`SELECT * FROM "${name}"`).all() as Row[]] as const);
  const counts = store.prepare(`SELECT "name", "seq" FROM sqlite_sequence ORDER BY rowid`).all();
  return { rows: Object.fromEntries(rows), counts: counts as { name: string; seq: number }[] };
}

function mapKeys(row: Row, name: (key: string) => string): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [name(key), value]));
}
