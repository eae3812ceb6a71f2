import { randomUUID } from "node:crypto";
import { db } from "../db";
import { env } from "../env";
import { addSetting, readSetting, readSettings, writeSetting } from "../settings.store";
import { isTroubleOfStore } from "../storeTrouble";
import type { FrontMatter, Site } from "./schema";

/**
 * The site as configured, else as its document says, else in plain words. Without a store that can be read, too: the
 * page that tells of that needs a frame.
 */
export async function readSite(): Promise<Site> {
  const { site, publicUrl } = env();
  const stored = await readSettings("site.").catch((error: unknown) => {
    if (isTroubleOfStore(error)) return new Map<string, string>();
    throw error;
  });
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
  return (await readSetting("site.uuid")) ?? addSetting("site.uuid", randomUUID());
}

/** Keeps the front matter of the seeded document; a configured SITE_TAGLINE or SITE_BYLINE stands above it. */
export async function keepFrontMatter({ tagline, byline }: FrontMatter): Promise<void> {
  await db().$transaction([writeSetting("site.tagline", tagline), writeSetting("site.byline", byline)]);
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
  if (mode?.journal_mode !== "wal") throw new Error(`It does not use a write-ahead log (${mode?.journal_mode})`);
  const [check] = await db().$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`;
  if (check?.quick_check !== "ok") throw new Error(`It is damaged: ${check?.quick_check.trim().split("\n").at(-1)}`);
}
