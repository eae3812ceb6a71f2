import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { sendRequest } from "@/tests/setup/requests";

withDatabase();

const json = "application/json";
const send = (body: unknown, headers: Record<string, string> = { Accept: json }) =>
  sendRequest("/mcp", { method: "POST", headers: { "Content-Type": json, ...headers }, body: JSON.stringify(body) });
const call = (method: string, params?: unknown, id = 1) => ({ jsonrpc: "2.0", id, method, params });
const hello = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };

describe("a client gets JSON if it sends", () => {
  test.each<[string, Record<string, string>]>([
    ["Accept: application/json", { Accept: json }],
    ["Accept: */*", { Accept: "*/*" }],
    ["Accept: application/*", { Accept: "application/*;q=0.9" }],
    ["the Accept header of the protocol", { Accept: "application/json, text/event-stream" }],
    ["no Accept", {}],
  ])("%s", async (_, headers) => {
    for (const message of [call("initialize", hello), call("tools/list"), call("ping")]) {
      const answer = await send(message, headers);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, json]);
      expect(await answer.json()).toMatchObject({ id: 1, result: expect.any(Object) });
    }
  });
});

test("a client that does not accept JSON gets a 406", async () => {
  for (const Accept of ["text/html", "text/event-stream"])
    expect((await send(call("ping"), { Accept })).status).toBe(406);
});

describe("an invalid call gets the error code for", () => {
  test.each([
    ["an empty batch", [], 400, -32600],
    ["a body that is not an object", 7, 400, -32600],
    ["no method", { jsonrpc: "2.0", id: 1 }, 400, -32600],
    ["another version", { ...call("ping"), jsonrpc: "1.0" }, 400, -32600],
    ["initialize without its params", call("initialize", {}), 200, -32602],
    ["initialize without anything", call("initialize"), 200, -32602],
    ["arguments in a list", call("tools/call", { name: "list", arguments: [] }), 200, -32602],
    ["a tool without a name", call("tools/call", {}), 200, -32602],
    ["a name that is not text", call("tools/call", { name: 7 }), 200, -32602],
    ["params in a list", call("tools/call", ["list"]), 400, -32600],
    ["an unknown method", call("sow", {}), 200, -32601],
  ])("%s", async (_, body, status, code) => {
    const answer = await send(body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { jsonrpc: "2.0", error: { code } }]);
  });

  test("a body that is not JSON", async () => {
    const answer = await sendRequest("/mcp", {
      method: "POST",
      headers: { "Content-Type": json, Accept: json },
      body: "{",
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: -32700 } }]);
  });
});

test("a batch has the results of its valid calls and the errors of the others", async () => {
  const answer = await send([call("ping", {}, 1), call("tools/call", { name: "list", arguments: [] }, 2), 7]);
  const answers = (await answer.json()) as { id: number | null }[];
  expect(answers.map(({ id }) => id)).toEqual([1, 2, null]);
  const notified = await send([{ jsonrpc: "2.0", method: "notifications/initialized" }, call("initialize", {}, 3)]);
  expect(await notified.json()).toMatchObject([{ id: 3, error: { code: -32602 } }]);
  expect((await send({ jsonrpc: "2.0", method: "notifications/initialized" })).status).toBe(202);
});

test("the response to a batch is a list in the order of its calls", async () => {
  const notification = { jsonrpc: "2.0", method: "notifications/initialized" };
  const one = await send([call("ping", {}, 5)]);
  expect([one.status, await one.json()]).toMatchObject([200, [{ id: 5, result: {} }]]);
  const wrong = await send([7]);
  expect([wrong.status, await wrong.json()]).toMatchObject([400, [{ id: null, error: { code: -32600 } }]]);
  const same = await send([call("ping", {}, 1), notification, 7, call("ping", {}, 1)]);
  expect(await same.json()).toMatchObject([{ id: 1 }, { id: null }, { id: 1 }]);
  const silent = await send([notification, notification]);
  expect([silent.status, await silent.text()]).toEqual([202, ""]);
});
