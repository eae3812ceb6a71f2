import type Database from "better-sqlite3";
import { db } from "./db";
import { reading } from "./reading.store";

/** Writing returns a query, which runs when it is awaited or as part of a transaction. */

export async function readSetting(key: string): Promise<string | null> {
  const row = await db().setting.findUnique({ where: { key } });
  return row?.value ?? null;
}

export async function readSettings(prefix: string): Promise<Map<string, string>> {
  const sql = `SELECT "key", "value" FROM "Setting" WHERE "key" >= ? AND "key" < ? ORDER BY "key"`;
  const rows = reading<{ key: string; value: string }>(sql).all(prefix, `${prefix}\u{10ffff}`);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

export function writeSetting(key: string, value: string) {
  return db().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** Writes a value unless the key has one. Returns the stored value, also if another process was faster. */
export async function addSetting(key: string, value: string): Promise<string> {
  return (await db().setting.upsert({ where: { key }, create: { key, value }, update: {} })).value;
}

export function deleteSettings(keys: string[]) {
  return db().setting.deleteMany({ where: { key: { in: keys } } });
}

/** For code that writes by better-sqlite3, as part of its transaction. */
export function settingWriter(database: Database.Database): (key: string, value: string) => void {
  const write = database.prepare(
    `INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%f+00:00'))
     ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "updatedAt" = excluded."updatedAt"`,
  );
  return (key, value) => {
    write.run(key, value);
  };
}
