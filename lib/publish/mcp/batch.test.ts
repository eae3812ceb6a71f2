import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { readRateLimit } from "@/tests/setup/hubClient";
import { sendRequest } from "@/tests/setup/requests";
import { callsPrice, maxCalls } from "./batch";

withDatabase();

const call = (id: number, name = "list", args: Record<string, unknown> = {}) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name, arguments: args },
});
const calls = (count: number) => Array.from({ length: count }, (_, id) => call(id));

test.each([
  [call(1), 1],
  [[], 1],
  [null, 1],
  ["x", 1],
  [calls(3), 3],
  [call(1, "subscribe_preview", { topics: ["a", "b"], searches: ["c"] }), 5],
  [call(1, "subscribe_preview", { topics: "x", searches: Array(1000).fill("c") }), 22],
  [[{ jsonrpc: "2.0", method: "notifications/initialized" }, { params: null }, 7], 3],
])("%j costs %i", (body, price) => {
  expect(callsPrice(body)).toBe(price);
});

const send = (body: unknown) =>
  sendRequest("/mcp", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

test("a batch costs as much as its calls, and a longer one is refused before any work", async () => {
  const remaining = async (body: unknown) => readRateLimit((await send(body)).headers)?.remaining ?? 0;
  const before = await remaining(calls(1));
  expect(await remaining(calls(maxCalls))).toBe(before - maxCalls);
  const refused = await send(calls(maxCalls + 1));
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    { error: { message: "A batch can have at most 10 calls" } },
  ]);
  expect((await send(calls(1000))).status).toBe(400);
  expect((await send("{")).status).toBe(400);
  expect((await send(`"${"x".repeat(100_001)}"`)).status).toBe(413);
});
