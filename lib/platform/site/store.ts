import { randomUUID } from "node:crypto";
import { db } from "../db";
import { env } from "../env";
import { errorText } from "../logs/errorText";
import { addSetting, readSetting, readSettings, writeSetting } from "../settings.store";
import { isStoreUnavailable, isStoreUnreachableMessage } from "../storeUnavailable";
import type { FrontMatter, Site } from "./schema";

/** From the configuration, the seed document or defaults; without a store, too: the error page needs a header. */
export async function readSite(): Promise<Site> {
  const { site, publicUrl } = env();
  const stored = await readSettings("site.").catch((error: unknown) => {
    if (isStoreUnavailable(error)) return new Map<string, string>();
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

/** Feeds identify this site by it; the site's address may change. */
export async function readSiteId(): Promise<string> {
  return (await readSetting("site.uuid")) ?? addSetting("site.uuid", randomUUID());
}

/** Stores the front matter of the seed document; a configured SITE_TAGLINE or SITE_BYLINE takes precedence. */
export async function saveFrontMatter({ tagline, byline }: FrontMatter): Promise<void> {
  await db().$transaction([writeSetting("site.tagline", tagline), writeSetting("site.byline", byline)]);
}

/** @throws if the file is damaged, or SQLite has no write-ahead log, without which commits can be lost */
export async function checkStore(): Promise<void> {
  try {
    await checkFile();
  } catch (cause) {
    const { databaseFile } = env();
    if (isStoreUnreachableMessage(errorText(cause)))
      throw new Error(`The store ${databaseFile} cannot be used`, { cause });
    throw new Error(`The store ${databaseFile} cannot be used. Restore a backup of it (docs/operations.md)`, { cause });
  }
}

async function checkFile(): Promise<void> {
  const [mode] = await db().$queryRaw<{ journal_mode: string }[]>`PRAGMA journal_mode`;
  if (mode?.journal_mode !== "wal") throw new Error(`It does not use a write-ahead log (${mode?.journal_mode})`);
  const [check] = await db().$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`;
  if (check?.quick_check !== "ok") throw new Error(`It is damaged: ${check?.quick_check.trim().split("\n").at(-1)}`);
}
