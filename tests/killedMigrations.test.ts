import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { withBundle } from "./setup/bundle";

// Migrations are killed by SIGKILL, and the next one completes them: in a store with data, and in a new one.

const names = readdirSync("prisma/migrations").filter((name) => !name.includes("."));
const papers = 1000;
const readers = 200;

const folder = mkdtempSync(path.join(tmpdir(), "offprint-kills-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A store of the first version, with papers and subscribers. */
const old = path.join(folder, "old.db");
/** How long its migration takes, in ms. */
let duration = 0;

const program = withBundle("tests/setup/migrateStore.ts");

beforeAll(async () => {
  const first = path.join(folder, "first");
  mkdirSync(path.join(first, names[0]!), { recursive: true });
  copyFileSync(`prisma/migrations/${names[0]}/migration.sql`, path.join(first, names[0]!, "migration.sql"));
  await applyMigrations(old, first);
  fill(old);
  const file = copyOf(old, "measured");
  const child = await startMigration(file);
  const start = performance.now();
  expect(await finished(child)).toBe(`${names.length - 1} applied\n`);
  duration = performance.now() - start;
}, 60_000);

describe("after a kill at any time, the next migration completes and nothing is lost", () => {
  const kills = 22;
  test(`${kills} kills of the migration of a store with papers and subscribers`, { timeout: 240_000 }, async () => {
    await inPairs(kills, async (index) => {
      const file = copyOf(old, `kill-${index}`);
      await killAt(file, (duration * (index + 1)) / kills);
      await applyMigrations(file);
      expectWhole(file, { Paper: papers, Listing: papers, Subscription: readers, Interest: readers, Email: readers });
    });
  });

  const firstKills = 8;
  test(`${firstKills} kills of the creation of a store`, { timeout: 120_000 }, async () => {
    await inPairs(firstKills, async (index) => {
      const file = path.join(folder, `first-${index}`, "offprint.db");
      await killAt(file, (duration * index) / 2 / firstKills);
      await applyMigrations(file);
      expectWhole(file, { Paper: 0 });
    });
  });
});

test("three processes that migrate at once apply each migration once between them", { timeout: 120_000 }, async () => {
  const file = copyOf(old, "three");
  const children = await Promise.all([1, 2, 3].map(() => startMigration(file)));
  const outputs = await Promise.all(children.map(finished));
  expect(appliedBy(outputs)).toBe(names.length - 1);
  expectWhole(file, { Paper: papers });
  const created = path.join(folder, "made", "offprint.db");
  const makers = await Promise.all([1, 2, 3].map(() => startMigration(created)));
  expect(appliedBy(await Promise.all(makers.map(finished)))).toBe(names.length);
});

/** Returns how many migrations all processes applied: between two batches of one, another may apply the next. */
function appliedBy(outputs: string[]): number {
  return outputs.reduce((sum, line) => sum + Number(/^(\d+) applied\n$/.exec(line)?.[1]), 0);
}

async function startMigration(file: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, file], { stdio: ["pipe", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

/** Lets the migration run. @returns its output */
async function finished(child: ChildProcess): Promise<string> {
  child.stdin?.write("go");
  return child.stdout ? text(child.stdout) : "";
}

/** @param after in ms, from the start of the migration */
async function killAt(file: string, after: number): Promise<void> {
  const child = await startMigration(file);
  const ended = once(child, "exit");
  child.stdin?.write("go");
  await sleep(after);
  child.kill("SIGKILL");
  await ended;
}

/** Runs two at a time, which suits machines with few processors. */
async function inPairs(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all([lane(), lane()]);
}

function copyOf(file: string, name: string): string {
  const copy = path.join(folder, `${name}.db`);
  copyFileSync(file, copy);
  expect(existsSync(`${file}-wal`)).toBe(false);
  return copy;
}

function fill(file: string): void {
  const database = new Database(file);
  database.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${papers})
    INSERT INTO "Paper" ("publicId", "title", "titleKey", "abstract", "authors", "updatedAt")
    SELECT 'p' || i, 'Title ' || i, 't' || i, replace(hex(zeroblob(300)), '00', 'word' || i || ' '), '["A","B"]', '2026' FROM n;
    INSERT INTO "Listing" SELECT "id", '2025-03-12', "id" FROM "Paper";
    INSERT INTO "Subscription" ("email", "emailKey", "cadence", "confirmedAt")
    SELECT "publicId", "publicId", 'daily', '2026' FROM "Paper" WHERE "id" <= ${readers};
    INSERT INTO "Email" ("subscriptionId", "kind", "subject", "state")
    SELECT "id", 'digest', '2025-03-12', 'sent' FROM "Subscription";`);
  database.close();
}

function expectWhole(file: string, counts: Record<string, number>): void {
  const database = new Database(file);
  for (const [table, count] of Object.entries(counts))
    expect(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(), table).toBe(count);
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(database.pragma("foreign_key_check")).toEqual([]);
  const recorded = database.prepare(
    `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY "started_at", "rowid"`,
  );
  expect(recorded.pluck().all()).toEqual(names);
  database.close();
}
