import { randomUUID } from "node:crypto";
import { db } from "../db";
import { env } from "../env";
import { isTroubleOfStore } from "../storeTrouble";
import type { FrontMatter, Site } from "./schema";

/**
 * The site as configured, else as its document says, else in plain words. Without a store that can be read, too: the
 * page that tells of that needs a frame.
 */
export async function readSite(): Promise<Site> {
  const { site, publicUrl } = env();
  const settings = await db()
    .setting.findMany({ where: { key: { in: ["site.tagline", "site.byline"] } } })
    .catch((error: unknown) => {
      if (isTroubleOfStore(error)) return [];
      throw error;
    });
  const stored = new Map(settings.map(({ key, value }) => [key, value]));
  return {
    name: site.name,
    tagline: site.tagline ?? stored.get("site.tagline") ?? "The papers of the day, in your inbox",
    byline: site.byline ?? stored.get("site.byline") ?? "",
    timeZone: site.timeZone,
    url: publicUrl,
  };
}

/** The name under which feeds know this site, chosen at first use: its address may change, this does not. */
export async function readSiteId(): Promise<string> {
  const row = await db().setting.findUnique({ where: { key: "site.uuid" } });
  if (row) return row.value;
  await db().$executeRaw`
    INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('site.uuid', ${randomUUID()}, CURRENT_TIMESTAMP)
    ON CONFLICT DO NOTHING`;
  return (await db().setting.findUniqueOrThrow({ where: { key: "site.uuid" } })).value;
}

/** Keeps the front matter of the seeded document; a configured SITE_TAGLINE or SITE_BYLINE stands above it. */
export async function keepFrontMatter({ tagline, byline }: FrontMatter): Promise<void> {
  const keep = (key: string, value: string) =>
    db().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  await db().$transaction([keep("site.tagline", tagline), keep("site.byline", byline)]);
}

/**
 * Looks whether the store can be trusted with what it is given.
 * @throws where the file is damaged, or SQLite does not keep its write-ahead log, without which commits can be lost
 */
export async function checkStore(): Promise<void> {
  try {
    await lookAtStore();
  } catch (cause) {
    const { databaseFile } = env();
    if (isOfDisk(cause)) throw new Error(`The store ${databaseFile} cannot be used`, { cause });
    throw new Error(`The store ${databaseFile} cannot be used. Restore a backup of it (docs/operations.md)`, { cause });
  }
}

/** Whether it is not the file that is wrong, but what it lies on: no backup helps against that. */
function isOfDisk(error: unknown): boolean {
  const message = error instanceof Error ? error.message : "";
  return /disk is full|disk I\/O error|is locked|readonly|unable to open/i.test(message);
}

async function lookAtStore(): Promise<void> {
  const [mode] = await db().$queryRaw<{ journal_mode: string }[]>`PRAGMA journal_mode`;
  if (mode?.journal_mode !== "wal") throw new Error(`It keeps no write-ahead log (${mode?.journal_mode})`);
  const [check] = await db().$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`;
  if (check?.quick_check !== "ok") throw new Error(`It is damaged: ${check?.quick_check.trim().split("\n").at(-1)}`);
}
