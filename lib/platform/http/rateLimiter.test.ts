import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { nextPage, readRateLimit } from "@/tests/setup/hubClient";
import { sendRequest } from "@/tests/setup/requests";

withDatabase();
process.env.API_LIMIT = "3";
process.env.TRUSTED_PROXIES = "1";

const from = (forwardedFor: string, path = "/api/v1/site") =>
  sendRequest(path, { headers: { "x-offprint-peer": "127.0.0.1", "x-forwarded-for": forwardedFor } });

test("a network over the limit is refused in the format of each API, and other networks are not", async () => {
  for (let left = 2; left >= 0; left--)
    expect(readRateLimit((await from("192.0.2.1")).headers)).toMatchObject({ remaining: left, limit: 3, window: 300 });
  const refused = await from("192.0.2.1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(290);
  expect(await refused.json()).toMatchObject({ title: "Too many requests", status: 429 });
  expect(await (await from("192.0.2.1", "/api/daily_papers")).json()).toEqual({
    error: expect.stringMatching(/Too many/),
  });
  expect(await (await from("192.0.2.1", "/papers.md")).text()).toMatch(/too many requests/);
  expect(nextPage(refused.headers.get("Link"))).toBeNull();
  // The client may have written the addresses before the one that the proxy appended.
  expect((await from("203.0.113.9, 192.0.2.1")).status).toBe(429);
  expect((await from("192.0.2.1, 203.0.113.9")).status).toBe(200);
});

test("the addresses of one IPv6 network are counted together", async () => {
  for (const host of [1, 2, 3]) expect((await from(`2001:db8::${host}`)).status).toBe(200);
  expect((await from("2001:db8::4")).status).toBe(429);
  expect((await from("2001:db8:0:1::4")).status).toBe(200);
});
