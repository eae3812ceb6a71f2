import { db } from "./db";

/*
 * What the site remembers in a line: a text for each key. Writing returns a query, which runs when it is awaited or as
 * part of a transaction.
 */

/** @returns null where nothing stands under the key */
export async function readSetting(key: string): Promise<string | null> {
  const row = await db().setting.findUnique({ where: { key } });
  return row?.value ?? null;
}

/** @returns the texts of all keys that begin so, by their keys */
export async function readSettings(prefix: string): Promise<Map<string, string>> {
  const rows = await db().setting.findMany({ where: { key: { startsWith: prefix } } });
  return new Map(rows.map(({ key, value }) => [key, value]));
}

export function writeSetting(key: string, value: string) {
  return db().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** Writes a text unless the key has one. @returns the text that stands there, also where another process was quicker */
export async function addSetting(key: string, value: string): Promise<string> {
  return (await db().setting.upsert({ where: { key }, create: { key, value }, update: {} })).value;
}

export function dropSettings(keys: string[]) {
  return db().setting.deleteMany({ where: { key: { in: keys } } });
}
