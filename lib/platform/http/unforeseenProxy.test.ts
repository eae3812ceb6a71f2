import { beforeEach, expect, test } from "vitest";
import { checkProxy } from "@/bin/doctor/proxy";
import { captureLog } from "@/tests/setup/captureLog";
import { withDatabase } from "@/tests/setup/database";
import { readProxySighting } from "./connection.store";
import type { IncomingRequest } from "./local";
import { detectProxy } from "./unforeseenProxy";

withDatabase();

const start = new Date("2025-03-12T12:00:00Z").getTime();
const minute = 60_000;
const day = 24 * 60 * minute;
let [lines, begun]: [string[], number] = [[], start];

beforeEach(() => {
  // The process remembers its last warning across tests, so each test starts at a later time.
  begun += 1000 * day;
  lines = captureLog();
});

const at = (ms: number) => new Date(begun + ms);
const arrival = (headers: IncomingRequest["headers"]): IncomingRequest => ({
  peer: "127.0.0.1",
  httpVersion: "1.1",
  headers,
});
const proxied = arrival({ host: "papers.example.org", "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https" });

test("an unexpected proxy is logged once an hour and reported by doctor for a week", async () => {
  await expect(checkProxy(at(0))).resolves.toBe("come directly from readers");
  for (const ms of [0, 1, 59 * minute, 61 * minute]) await detectProxy(proxied, at(ms));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/warn proxy\.unforeseen: .*x-forwarded-for.*PUBLIC_URL is http:\/\/localhost:3000/);
  expect(lines.join("")).not.toContain("203.0.113.7");
  expect(await readProxySighting()).toEqual({ at: at(61 * minute), headers: ["x-forwarded-for", "x-forwarded-proto"] });
  await expect(checkProxy(at(day))).rejects.toThrow(/Requests come through a proxy .*Set PUBLIC_URL to the address/);
  await expect(checkProxy(at(9 * day))).resolves.toBeTypeOf("string");
});

test.each([
  ["that comes directly", { host: "localhost:3000" }],
  ["that Next sends to itself", { host: "localhost:3000", "x-forwarded-for": "::1", "x-offprint-peer": "::1" }],
])("nothing is logged for a request %s", async (_, headers) => {
  await detectProxy(arrival(headers), at(0));
  expect([lines, await readProxySighting()]).toEqual([[], null]);
});

test("a read-only store does not prevent the warning", async () => {
  const { db } = await import("../db");
  await db().$queryRawUnsafe("PRAGMA query_only = ON");
  try {
    await detectProxy(proxied, at(0));
  } finally {
    await db().$queryRawUnsafe("PRAGMA query_only = OFF");
  }
  expect(lines).toHaveLength(1);
});
