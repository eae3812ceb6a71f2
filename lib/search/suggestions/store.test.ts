import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { db } from "../../platform/db";
import { networkOf } from "../../platform/http/network";
import { readSettings } from "../../platform/settings.store";
import { openIndexReader } from "../index/reader.store";
import {
  blockQueries,
  forgetQueries,
  limits,
  listBlocked,
  listQueries,
  rememberQuery,
  removeQueries,
  unblockQueries,
} from "./store";

withDatabase();

const day = (n: number) => new Date(Date.UTC(2025, 2, n, 12));

/** Asks a query from several addresses. */
async function ask(text: string, on: Date, addresses: string[]) {
  for (const address of addresses) await rememberQuery(text, networkOf(address), on);
}

const several = ["192.0.2.1", "198.51.100.1", "2001:db8:1::1"];

/** The queries that everyone is suggested. */
async function suggested(beginning = "") {
  const reader = openIndexReader(process.env.DATABASE_URL?.slice("file:".length) ?? "");
  try {
    return reader.popularQueries(beginning, 10);
  } finally {
    reader.close();
  }
}

test("a query is suggested once several networks have asked it on different days", async () => {
  await ask("Graph  transformers", day(1), several);
  expect(await suggested()).toEqual([]);
  await ask("graph transformers", day(2), several.slice(0, 2));
  expect(await suggested()).toEqual(["graph transformers"]);
});

test.each<[string, string[]]>([
  ["one client", ["192.0.2.1"]],
  ["one client with all of a /24", Array.from({ length: 8 }, (_, n) => `192.0.2.${n}`)],
  ["one client with all of a /64", ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:3::1"]],
  ["one client with all of a /48", Array.from({ length: 8 }, (_, n) => `2001:db8:1:${n.toString(16)}::1`)],
  ["clients of an unconfigured proxy, which all look like one", Array<string>(4).fill("127.0.0.1")],
  ["clients of unknown networks", ["", "unknown", "x"]],
  ["two networks, however often", ["192.0.2.1", "198.51.100.1"]],
])("%s, day after day, has nothing suggested", async (_, addresses) => {
  for (const n of [1, 2, 3]) await ask("buy my papers", day(n), addresses);
  expect(await suggested()).toEqual([]);
});

test("askers cannot be traced: the key and the hashes of a day are deleted after it", async () => {
  const askers = async () => (await db().queryAsker.findMany()).map(({ asker }) => asker);
  await ask("graph transformers", day(1), several);
  const first = await askers();
  expect(first).toHaveLength(3);
  expect(JSON.stringify(first)).not.toContain("192.0.2");
  const keys = async () => [...(await readSettings("suggestions.dayKey")).values()];
  const [key] = await keys();
  await ask("graph transformers", day(2), several);
  const second = await askers();
  expect(second).toHaveLength(3);
  for (const asker of second) expect(first).not.toContain(asker);
  expect(await keys()).toHaveLength(1);
  expect(await keys()).not.toContain(key);
  await forgetQueries(day(3));
  expect(await askers()).toEqual([]);
  expect(await db().setting.count()).toBe(0);
});

test("a query that nobody asks any longer is forgotten", async () => {
  for (const n of [1, 2]) await ask("graph transformers", day(n), several);
  await forgetQueries(day(80));
  expect(await suggested()).toEqual(["graph transformers"]);
  await forgetQueries(day(100));
  expect(await suggested()).toEqual([]);
});

test("a single network cannot fill the table, and the table has a limit", async () => {
  for (let n = 0; n < limits.perNetwork + 5; n++) await rememberQuery(`query number ${n}`, "192.0.2.1", day(1));
  expect(await db().queryAsker.count()).toBe(limits.perNetwork);
  await db().$executeRaw`
    WITH RECURSIVE "n"("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ${limits.queries})
    INSERT INTO "SearchedQuery" SELECT 'q' || "i", 1, 2, '2025-03-01' FROM "n"`;
  await ask("graph transformers", day(2), several);
  expect(await db().searchedQuery.count()).toBe(limits.queries);
});

test("many processes at once create a single key", async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => rememberQuery("graph transformers", networkOf(`192.0.${n}.1`), day(1))),
  );
  expect(await listQueries(10)).toEqual([{ text: "graph transformers", days: 1, networks: 20, lastDay: "2025-03-01" }]);
});

test("an operator removes queries, which come back, and blocks them, which do not", async () => {
  const askedOnTwoDays = async (from: number) => {
    for (const n of [from, from + 1]) {
      await ask("Lovelace is a thief", day(n), several);
      await ask("lovelace engine", day(n), several);
    }
  };
  await askedOnTwoDays(1);
  expect(await removeQueries("a THIEF!")).toBe(1);
  expect(await suggested()).toEqual(["lovelace engine"]);
  await askedOnTwoDays(3);
  expect(await blockQueries("a thief", day(4))).toBe(1);
  await askedOnTwoDays(5);
  for (const n of [7, 8]) await ask("“Lovelace” is A Thief.", day(n), several);
  expect(await suggested()).toEqual(["lovelace engine"]);
  expect(await listBlocked()).toEqual([" a thief "]);
  expect(await unblockQueries("A thief")).toBe(true);
  expect(await unblockQueries("A thief")).toBe(false);
  await askedOnTwoDays(9);
  expect(await suggested()).toContain("lovelace is a thief");
});

test("a text without words blocks nothing", async () => {
  expect(await blockQueries(" … ", day(1))).toBeNull();
  expect(await removeQueries("")).toBe(0);
});

test("a failing store does not fail the search", async () => {
  await db().$queryRawUnsafe("PRAGMA query_only = ON");
  try {
    await ask("graph transformers", day(1), several);
  } finally {
    await db().$queryRawUnsafe("PRAGMA query_only = OFF");
  }
  expect(await db().queryAsker.count()).toBe(0);
});
