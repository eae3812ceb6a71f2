import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { projectRoot } from "../env/projectRoot";
import { log } from "../logs/log";
import { type Migration, remainderOf } from "./interrupted";
import { closeInterrupted, isInterrupted, makeTable, readApplied, record } from "./rows";

// All pending migrations run in one transaction with the rows that record them: after a kill or a full disk, the store
// is as it was, and the next start tries again. `_prisma_migrations` is Prisma's table: `prisma migrate deploy` sees
// the same.

const defaultFolder = path.join(projectRoot, "prisma", "migrations");

const lockWait = 200; // In ms. SQLite's own wait blocks the event loop; signals are handled between two waits.
/** After this many tries of a quarter of a second each, the log says what the start is waiting for. */
const triesBeforeLog = 8;

/** Creates a missing store; waits for a writing process. Returns the names applied. Throws with the store unchanged. */
export async function applyMigrations(databaseFile: string, folder = defaultFolder): Promise<string[]> {
  if ((await pendingMigrations(databaseFile, folder)).length === 0) return [];
  mkdirSync(path.dirname(databaseFile), { recursive: true, mode: 0o700 });
  const database = new Database(databaseFile, { timeout: lockWait });
  try {
    await withRetries(() => database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"));
    const migrations = readMigrations(folder);
    const applied: string[] = [];
    for (const batch of batchesOf(migrations))
      applied.push(...(await withRetries(() => applyBatch(database, batch, migrations))));
    return applied;
  } finally {
    database.close();
  }
}

export async function pendingMigrations(databaseFile: string, folder = defaultFolder): Promise<string[]> {
  const names = readMigrations(folder).map(({ name }) => name);
  if (!existsSync(databaseFile)) return names;
  const database = new Database(databaseFile, { timeout: lockWait });
  try {
    const done = await withRetries(() => readApplied(database));
    return names.filter((name) => !done.has(name));
  } finally {
    database.close();
  }
}

/** Foreign keys turn off only between transactions, as when a table is recreated: such a migration stands alone. */
function batchesOf(migrations: Migration[]): Migration[][] {
  const batches: Migration[][] = [];
  for (const migration of migrations) {
    const last = batches.at(-1);
    if (last?.[0] && isWithoutKeys(last[0]) === isWithoutKeys(migration)) last.push(migration);
    else batches.push([migration]);
  }
  return batches;
}

function isWithoutKeys({ sql }: Migration): boolean {
  return /PRAGMA\s+foreign_keys\s*=\s*OFF/i.test(sql);
}

function applyBatch(database: Database.Database, batch: Migration[], all: Migration[]): string[] {
  const withoutKeys = batch.some(isWithoutKeys);
  database.pragma(`foreign_keys = ${withoutKeys ? "OFF" : "ON"}`);
  database.exec("BEGIN IMMEDIATE");
  try {
    makeTable(database);
    const done = readApplied(database);
    const pending = batch.filter(({ name }) => !done.has(name));
    for (const migration of pending) applyOne(database, migration, all);
    if (withoutKeys && pending.length > 0) checkKeys(database);
    closeInterrupted(database);
    database.exec("COMMIT");
    return pending.map(({ name }) => name);
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function applyOne(database: Database.Database, migration: Migration, all: Migration[]): void {
  const { name, sql } = migration;
  try {
    const before = all.slice(0, all.indexOf(migration));
    run(database, isInterrupted(database, name) ? remainderOf(database, migration, before) : sql);
    record(database, migration);
  } catch (cause) {
    throw new Error(`The migration ${name} failed; the store is unchanged`, { cause });
  }
}

function run(database: Database.Database, sql: string): void {
  database.exec(sql);
  if (!database.inTransaction) throw new Error("A migration runs in a transaction and must not begin or end one");
}

function checkKeys(database: Database.Database): void {
  const broken = database.pragma("foreign_key_check") as { table: string; parent: string }[];
  if (broken[0])
    throw new Error(`A row of ${broken[0].table} refers to a row of ${broken[0].parent} that does not exist`);
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}

/** Runs work that needs a lock, retrying until it gets it. A lock ends with the process that holds it. */
async function withRetries<T>(work: () => T): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (!isLocked(error)) throw error;
    }
    if (tries === triesBeforeLog) log.info("migration.waiting", "Waiting for another process that writes to the store");
    await sleep(lockWait / 4);
  }
}

/** Busy: another process is writing. Protocol: several processes are opening the write-ahead log at once. */
function isLocked(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|PROTOCOL)/.test(error.code);
}
