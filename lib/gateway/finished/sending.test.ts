import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { rawRequest } from "@/tests/setup/rawRequest";
import { db } from "../../platform/db";
import { hashSource } from "../../platform/http/hashSource";
import { noteLoggable } from "../../search/suggestions/loggable";
import { withPlainDocuments } from "../documents";
import { guard } from "../guard";
import { viewTransition } from "../inlineStyles";
import { FinishedPages } from "./finishedPages";

const databaseFile = path.join(withDatabase(), "offprint.db");
const page = `<!doctype html><p>${"A paper. ".repeat(300)}</p>`;

let server: Server | undefined;
let pages: FinishedPages | undefined;
afterEach(() => {
  server?.close();
  pages?.close();
});

/** A site behind the guard, whose pages are rendered by a listener. */
async function open(answer?: RequestListener) {
  const rendered: string[] = [];
  const listener: RequestListener = (request, response) => {
    rendered.push(request.url ?? "");
    if (answer) return answer(request, response);
    response
      .writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" })
      .end(page);
  };
  pages = new FinishedPages(withPlainDocuments(listener), {
    databaseFile,
    host: "localhost",
    timeZone: "UTC",
    size: 1e6,
  });
  server = createServer(guard(listener, { publicUrl: "https://papers.example.org" }, pages));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const send = (head: string[]) => rawRequest(port, [...head.slice(0, 1), "Host: localhost", ...head.slice(1)], "");
  return {
    send,
    get: (address: string, ...headers: string[]) => send([`GET ${address} HTTP/1.1`, ...headers]),
    rendered,
    port,
  };
}

describe("a page that is kept", () => {
  test("is public, and has the headers of every page", async () => {
    const { get, rendered } = await open();
    const first = await get("/papers/x");
    const again = await get("/papers/x");
    expect(rendered).toEqual(["/papers/x"]);
    for (const { status, headers, body } of [first, again]) {
      expect([status, body]).toEqual([200, page]);
      expect(headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=10,/);
      expect(headers.get("content-security-policy")).toContain("default-src");
      expect(headers.get("vary")).toContain("Accept-Encoding");
      expect(headers.get("content-length")).toBe(String(page.length));
    }
  });

  test("keeps the policy of its styles, for whoever has it too", async () => {
    const styled = '<head></head><b style="height:1em">a</b>';
    const { get } = await open((_, response) =>
      response.writeHead(200, { "Content-Type": "text/html", "Cache-Control": "no-store" }).end(styled),
    );
    const source = `style-src 'self' ${hashSource(`${viewTransition}.s0{height:1em}`)};`;
    const first = await get("/papers/x");
    expect(first.body).toContain('<b class="s0">a</b>');
    const tag = first.headers.get("etag");
    for (const address of ["/papers/x", "/papers/x?utm_source=mail"]) {
      for (const { headers } of [first, await get(address), await get(address, `If-None-Match: ${tag}`)])
        expect(headers.get("content-security-policy")).toContain(source);
    }
  });

  test("is sent compressed to whoever takes it so", async () => {
    const { port } = await open();
    for (let time = 0; time < 2; time++) {
      const response = await fetch(`http://127.0.0.1:${port}/papers/x`, { headers: { "Accept-Encoding": "br" } });
      expect(response.headers.get("content-encoding")).toBe("br");
      expect(Number(response.headers.get("content-length"))).toBeLessThan(200);
      expect(await response.text()).toBe(page);
    }
  });

  test("is not sent again to whoever has it", async () => {
    const { get, rendered } = await open();
    const tag = (await get("/papers/x")).headers.get("etag");
    for (const address of ["/papers/x", "/papers/x?utm_source=mail"]) {
      const { status, headers, body } = await get(address, `If-None-Match: "other", ${tag}`);
      expect([status, headers.get("etag"), headers.get("content-type"), body]).toEqual([304, tag, undefined, ""]);
    }
    expect((await get("/papers/x", 'If-None-Match: "other"')).status).toBe(200);
    expect(rendered).toEqual(["/papers/x"]);
  });

  test("that is rendered again without a change is not sent again to whoever has it", async () => {
    const { get, rendered } = await open();
    const tag = (await get("/papers/x")).headers.get("etag");
    const database = new Database(databaseFile);
    database.exec(`INSERT INTO "PageChange" ("scope") VALUES ('paper:x')`);
    database.close();
    // Longer than the store goes without asking what changed.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await get("/papers/x", `If-None-Match: ${tag}`)).status).toBe(304);
    expect(rendered).toEqual(["/papers/x", "/papers/x"]);
  });

  test("is sent without its body to HEAD", async () => {
    const { send } = await open();
    for (let time = 0; time < 2; time++) {
      const { status, headers, body } = await send(["HEAD /papers/x HTTP/1.1"]);
      expect([status, headers.get("content-length"), body]).toEqual([200, String(page.length), ""]);
    }
  });

  test("is the same whatever its asker sends of themselves", async () => {
    const { get, rendered } = await open((request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(JSON.stringify(request.headers));
    });
    const said = ["Cookie: session=1", "Authorization: Bearer x", "Accept-Language: fr", "X-Forwarded-For: 192.0.2.1"];
    const { body } = await get("/papers/x", ...said, "X-Offprint-Render: no");
    expect(body).not.toMatch(/session|Bearer|fr|192/);
    expect((await get("/papers/x")).body).toBe(body);
    expect(rendered).toHaveLength(1);
  });

  test("with a Host header that is none is refused", async () => {
    const { get, port } = await open();
    await get("/papers/x");
    expect((await rawRequest(port, ["GET /papers/x HTTP/1.1", "Host: a/b"], "")).status).toBe(400);
  });
});

describe("a page that is not kept", () => {
  test("is passed on as it is", async () => {
    const { get } = await open((_, response) => response.writeHead(307, { Location: "/papers/y" }).end());
    const { status, headers } = await get("/papers/x");
    expect([status, headers.get("location"), headers.get("cache-control")]).toEqual([307, "/papers/y", "no-store"]);
  });

  test("has every cookie that was set", async () => {
    const { get } = await open((_, response) => response.writeHead(200, { "Set-Cookie": ["a=b", "c=d"] }).end("x"));
    expect((await get("/papers/x")).headers.get("set-cookie")).toBe("a=b, c=d");
  });

  test("with a cookie is neither kept nor public", async () => {
    const { get, rendered } = await open((_, response) =>
      response
        .writeHead(200, { "Content-Type": "text/html", "Set-Cookie": "a=b", "Cache-Control": "no-store" })
        .end("x"),
    );
    for (let time = 0; time < 2; time++) expect((await get("/papers/x")).headers.get("cache-control")).toBe("no-store");
    expect(rendered).toHaveLength(2);
  });
});

test("a kept search is counted for suggestions, once for each network", async () => {
  const { get, rendered } = await open();
  noteLoggable("sparse attention");
  for (const address of ["192.0.2.1", "192.0.2.1", "198.51.100.1"])
    await get("/search?q=sparse+attention", `X-Offprint-Peer: ${address}`);
  expect(rendered).toEqual(["/search?q=sparse+attention"]);
  await expect.poll(() => db().queryAsker.count({ where: { text: "sparse attention" } })).toBe(2);
});

test("a flood of pages that nobody asked before is refused, and leaves those that are kept", async () => {
  const held: (() => void)[] = [];
  const { get, rendered } = await open((request, response) => {
    response.setHeader("Content-Type", "text/html");
    if (request.url === "/papers/kept") response.end(page);
    else held.push(() => response.end(page));
  });
  await get("/papers/kept");
  const flood = Array.from({ length: 60 }, (_, index) => get(`/papers/p${index}`));
  await expect.poll(() => rendered.length).toBe(5);
  expect((await get("/papers/kept")).status).toBe(200);
  const refused = await Promise.race(flood);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
  const finish = setInterval(() => {
    for (const end of held.splice(0)) end();
  }, 5);
  const statuses = (await Promise.all(flood)).map(({ status }) => status);
  clearInterval(finish);
  expect(statuses.filter((status) => status === 200)).toHaveLength(24);
  expect(statuses.filter((status) => status === 429)).toHaveLength(36);
});
