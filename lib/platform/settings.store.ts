import { db } from "./db";

/** Writing returns a query, which runs when it is awaited or as part of a transaction. */

export async function readSetting(key: string): Promise<string | null> {
  const row = await db().setting.findUnique({ where: { key } });
  return row?.value ?? null;
}

export async function readSettings(prefix: string): Promise<Map<string, string>> {
  const rows = await db().setting.findMany({ where: { key: { startsWith: prefix } } });
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
