import { createHash, randomUUID } from "node:crypto";
import type Database from "better-sqlite3";
import type { Migration } from "./interrupted";

const interrupted = `"finished_at" IS NULL AND "rolled_back_at" IS NULL`;
const finished = `"finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;

const table = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`;

export function makeTable(database: Database.Database): void {
  database.exec(table);
}

export function record(database: Database.Database, { name, sql }: Migration): void {
  const now = prismaTime();
  database
    .prepare(
      `INSERT INTO "_prisma_migrations"
         ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), createHash("sha256").update(sql).digest("hex"), now, name, now);
}

export function closeInterrupted(database: Database.Database): void {
  database
    .prepare(
      `UPDATE "_prisma_migrations" SET "rolled_back_at" = ?
       WHERE ${interrupted} AND "migration_name" IN (SELECT "migration_name" FROM "_prisma_migrations" WHERE ${finished})`,
    )
    .run(prismaTime());
}

function prismaTime(): string {
  return new Date().toISOString().replace("Z", "+00:00");
}

export function readApplied(database: Database.Database): Set<string> {
  return readNames(database, finished);
}

/** Whether a version that applied migrations statement by statement was killed during this one. */
export function isInterrupted(database: Database.Database, name: string): boolean {
  return readNames(database, interrupted).has(name);
}

function readNames(database: Database.Database, condition: string): Set<string> {
  const table = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get();
  if (!table) return new Set();
  const names = database.prepare(`SELECT "migration_name" FROM "_prisma_migrations" WHERE ${condition}`).pluck().all();
  return new Set(names as string[]);
}
