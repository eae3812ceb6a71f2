import { createHmac, randomBytes } from "node:crypto";
import { db } from "../../platform/db";
import { surroundingNetworks } from "../../platform/http/network";
import { addSetting, deleteSettings, readSettings } from "../../platform/settings.store";
import { isStoreUnavailable } from "../../platform/storeUnavailable";
import { suggestible } from "./suggestible";
import { hasBlocked, wordsOf } from "./words";

export const networksOnDay = 2; // A single network may be one reader, or someone who wants the query suggested

const maxAge = 90; // in days: a query that nobody has asked for this long is forgotten

export const limits = { perNetwork: 50, perDay: 50_000, queries: 10_000, blocked: 1000 };

const dayKeys = "suggestions.dayKey"; // The names of the settings that hold the keys of days begin with this

// Only suggestions depend on it: failed writes are ignored. `network` is from `networkOf`; unknown ones do not count.
export async function rememberQuery(text: string, network: string, now: Date): Promise<void> {
  const query = suggestible(text);
  if (query === null || network === "unknown") return;
  try {
    if (hasBlocked(query, await listBlocked())) return;
    await count(query, network, dayOf(now));
  } catch (error) {
    if (!isStoreUnavailable(error)) throw error;
  }
}

async function count(query: string, network: string, day: string): Promise<void> {
  const asker = createHmac("sha256", await readDayKey(day))
    // The /24 or /48, as a customer of a provider can use any address in it.
    .update(surroundingNetworks(network).wide)
    .digest("base64url");
  const added = await db().$executeRaw`
    INSERT OR IGNORE INTO "QueryAsker" ("text", "asker", "day")
    SELECT ${query}, ${asker}, ${day}
    WHERE (SELECT count(*) FROM "QueryAsker" WHERE "asker" = ${asker}) < ${limits.perNetwork}
      AND (SELECT count(*) FROM "QueryAsker") < ${limits.perDay}`;
  const networks = added > 0 ? await db().queryAsker.count({ where: { text: query, day } }) : 0;
  if (networks < networksOnDay) return;
  await db().$executeRaw`
    INSERT INTO "SearchedQuery" ("text", "days", "networks", "lastDay")
    SELECT ${query}, 1, ${networks}, ${day}
    WHERE (SELECT count(*) FROM "SearchedQuery") < ${limits.queries}
       OR EXISTS (SELECT 1 FROM "SearchedQuery" WHERE "text" = ${query})
    ON CONFLICT ("text") DO UPDATE SET
      "days" = "days" + ("lastDay" <> excluded."lastDay"),
      "networks" = max("networks", excluded."networks"),
      "lastDay" = excluded."lastDay"`;
}

/** The same in all processes. The hashes of the day before are deleted with their key. */
async function readDayKey(day: string): Promise<string> {
  const name = `${dayKeys}.${day}`;
  const kept = await readSettings(dayKeys);
  if (kept.size > (kept.has(name) ? 1 : 0)) await forgetOtherDays(day, kept);
  return kept.get(name) ?? addSetting(name, randomBytes(32).toString("base64url"));
}

async function forgetOtherDays(day: string, kept: Map<string, string>): Promise<void> {
  const others = [...kept.keys()].filter((name) => name !== `${dayKeys}.${day}`);
  await db().$transaction([deleteSettings(others), db().queryAsker.deleteMany({ where: { day: { not: day } } })]);
}

/** Deletes who asked what on past days, with the keys, and queries that nobody has asked for long. */
export async function forgetQueries(now: Date): Promise<void> {
  const day = dayOf(now);
  const since = dayOf(new Date(now.getTime() - maxAge * 24 * 3600 * 1000));
  await forgetOtherDays(day, await readSettings(dayKeys));
  await db().searchedQuery.deleteMany({ where: { lastDay: { lt: since } } });
}

/** A query that readers have asked, as the operator sees it. */
export type SearchedQueryRow = { text: string; days: number; networks: number; lastDay: string };

export async function listQueries(count: number): Promise<SearchedQueryRow[]> {
  return db().searchedQuery.findMany({
    orderBy: [{ days: "desc" }, { networks: "desc" }, { text: "asc" }],
    take: count,
  });
}

/** With these words in this order; they may come back. Returns how many there were. */
export async function removeQueries(text: string): Promise<number> {
  const words = wordsOf(text);
  if (words.trim() === "") return 0;
  const rows = await db().searchedQuery.findMany({ select: { text: true } });
  const found = rows.map((row) => row.text).filter((query) => hasBlocked(query, [words]));
  const ofToday = await db().queryAsker.findMany({ select: { text: true }, distinct: ["text"] });
  const askedToday = ofToday.map((row) => row.text).filter((query) => hasBlocked(query, [words]));
  for (const query of [...found, ...askedToday])
    await db().$transaction([
      db().searchedQuery.deleteMany({ where: { text: query } }),
      db().queryAsker.deleteMany({ where: { text: query } }),
    ]);
  return found.length;
}

export async function blockQueries(text: string, now: Date): Promise<number | null> {
  const words = wordsOf(text);
  if (words.trim() === "" || (await db().blockedQuery.count()) >= limits.blocked) return null;
  await db().blockedQuery.upsert({ where: { words }, create: { words, createdAt: now }, update: {} });
  return removeQueries(text);
}

export async function unblockQueries(text: string): Promise<boolean> {
  const { count } = await db().blockedQuery.deleteMany({ where: { words: wordsOf(text) } });
  return count > 0;
}

/** Returns the blocked words, in the form of `wordsOf`. */
export async function listBlocked(): Promise<string[]> {
  return (await db().blockedQuery.findMany({ orderBy: { words: "asc" } })).map(({ words }) => words);
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
