import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { rawRequest } from "@/tests/setup/rawRequest";
import { requestNumber } from "../platform/http/requestNumber";
import { guard } from "./guard";

withDatabase();

let server: Server | undefined;
afterEach(() => server?.close());

/** Asks a server behind the guard. @returns the answer, and the request as it came through, if it did */
async function send(
  head: string[],
  body = "",
  answer?: (request: IncomingMessage) => [number, Record<string, string>],
) {
  const passed: IncomingMessage[] = [];
  const listener = guard(
    (request, response) => {
      passed.push(request);
      const [status, headers] = answer?.(request) ?? [200, {}];
      response.writeHead(status, headers).end("passed");
    },
    { publicUrl: "https://papers.example.org" },
  );
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const answered = await rawRequest((server.address() as AddressInfo).port, head, body);
  server.close();
  return { ...answered, passed: passed[0] };
}

const get = (path: string, ...headers: string[]) => send([`GET ${path} HTTP/1.1`, "Host: localhost", ...headers]);

describe("a request", () => {
  test("comes through without what anyone may say of this site's address", async () => {
    const { passed } = await get(
      "http://evil.example/papers?p=2",
      "X-Forwarded-Proto: https",
      "X-Forwarded-Host: evil.example",
      "X-Forwarded-Port: 1",
      "X-Offprint-Page: /papers",
      "X-Offprint-Asked: /topics/x",
      "X-Forwarded-For: 192.0.2.1",
      "X-Offprint-Number: 1",
      "X-Offprint-Render: yes",
      "X-Offprint-Named: yes",
      "RSC: 1",
      "Next-Router-State-Tree: x",
      "Next-Router-Prefetch: 1",
      "Next-Action: x",
    );
    expect(passed?.url).toBe("/papers?p=2");
    const { [requestNumber]: number, ...others } = passed?.headers ?? {};
    expect(Object.keys(others).sort()).toEqual(["connection", "host", "x-forwarded-for"]);
    expect(number).toMatch(/^[1-9]\d{9}$/);
  });

  test.each([
    ["/embed/%ff", "/no-such-page"],
    ["/papers/%E0%A4%A.atom", "/no-such-page"],
    ["/%", "/no-such-page"],
    ["/_global-error", "/no-such-page"],
    ["/api/papers/%c0%ae", "/api/nothing"],
    ["/papers/%00", "/papers/%00"],
  ])("for %s asks Next for %s", async (path, led) => {
    expect((await get(path)).passed?.url).toBe(led);
  });

  test.each(["PUT", "DELETE", "PATCH", "PROPFIND", "TRACE"])(
    "%s is refused by pages, with what they take",
    async (method) => {
      const { status, headers, passed } = await send([`${method} /papers HTTP/1.1`, "Host: localhost"]);
      expect([status, headers.get("allow"), passed]).toEqual([405, "GET, HEAD, OPTIONS, POST", undefined]);
    },
  );

  test("for what may be rendered ahead never comes to Next, and asks for no page", async () => {
    const { status, headers, body, passed } = await get("/speculation-rules.json");
    expect([status, headers.get("content-type"), passed]).toEqual([
      200,
      "application/speculationrules+json",
      undefined,
    ]);
    expect(JSON.parse(body).prerender[0].where.and[0].href_matches).toContain("/papers/*");
    expect((await send(["POST /speculation-rules.json HTTP/1.1", "Host: x"])).status).toBe(405);
  });

  test("OPTIONS is told what an address takes, and one of the API answers itself", async () => {
    const page = await send(["OPTIONS /about HTTP/1.1", "Host: localhost"]);
    expect([page.status, page.headers.get("allow"), page.body]).toEqual([204, "GET, HEAD, OPTIONS", ""]);
    expect((await send(["OPTIONS * HTTP/1.1", "Host: localhost"])).status).toBe(204);
    expect((await send(["OPTIONS /api/v1/site HTTP/1.1", "Host: localhost"])).passed).toBeDefined();
  });

  test.each([["Host: a/b"], ["Host: a b"]])("with “%s” is none", async (host) => {
    expect((await send(["GET / HTTP/1.1", host])).status).toBe(400);
  });

  test("of an old client has no host", async () => {
    expect((await send(["GET / HTTP/1.0"])).passed?.url).toBe("/");
  });

  const post = (...headers: string[]) =>
    send(["POST /subscribe HTTP/1.1", "Host: other", ...headers, "Content-Length: 1"], "x");

  test("with a form comes from this site, whatever the host, and is a form", async () => {
    const form = "Content-Type: multipart/form-data; boundary=x";
    const { passed } = await post(
      "Origin: https://papers.example.org",
      "Content-Type: application/x-www-form-urlencoded",
    );
    expect(passed?.headers.host).toBe("papers.example.org");
    for (const origin of ["https://evil.example", "x", "https://papers.example.org:1"])
      expect((await post(`Origin: ${origin}`, form)).status, origin).toBe(403);
    for (const type of ["multipart/form-data", "multipart/form-data; boundary=", "application/json", "x"])
      expect((await post("Origin: https://papers.example.org", `Content-Type: ${type}`)).status, type).toBe(415);
  });
});

describe("a form of several parts", () => {
  const sendForm = (body: string) =>
    send(
      [
        "POST /subscribe HTTP/1.1",
        "Host: x",
        "Content-Type: multipart/form-data; boundary=b",
        `Content-Length: ${body.length}`,
      ],
      body,
      (request) => {
        request.on("data", (chunk) => read.push(String(chunk)));
        return [200, {}];
      },
    );
  const read: string[] = [];

  test("is read by Next as it was sent", async () => {
    const body = '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\na@example.org\r\n--b--\r\n';
    const { status, passed } = await sendForm(body);
    expect([status, passed?.method, passed?.url, read.join("")]).toEqual([200, "POST", "/subscribe", body]);
  });

  test("is refused where it cannot be read, or is too long", async () => {
    for (const body of ["0=%5B%5D", "--b\r\n", "--b\r\nx\r\n--b--", "\xff"])
      expect((await sendForm(body)).status, body).toBe(400);
    expect((await sendForm("x".repeat(1_000_001))).status).toBe(413);
  });
});

describe("an answer", () => {
  test("has the headers of its address, whoever writes it", async () => {
    for (const { headers } of [
      await get("/papers"),
      await get("/papers/%ff"),
      await send(["PUT / HTTP/1.1", "Host: x"]),
    ])
      expect(Object.fromEntries(headers)).toMatchObject({
        "strict-transport-security": "max-age=31536000",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      });
  });

  test("keeps what its writer set, and says in Vary what it depends on", async () => {
    const { headers } = await send(["GET /papers HTTP/1.1", "Host: x"], "", () => [
      304,
      { Vary: "Cookie", ETag: '"1"' },
    ]);
    expect(headers.get("etag")).toBe('"1"');
    expect(headers.get("vary")).toBe("Cookie, Accept");
  });
});
