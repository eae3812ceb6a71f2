import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { withHttp } from "@/tests/setup/http";
import { recordLog } from "@/tests/setup/recordLog";
import { db } from "../../platform/db";
import { BadResponse, type UpstreamResponse, validatorsOf } from "./answer";
import { upstreamClient } from "./client";

withDatabase();
process.env.SOURCES_LOOPBACK_MS = "40";
process.env.SOURCES_CONTACT = "ada@example.org";
const listen = withHttp();
const text = (answer: UpstreamResponse) => answer.text;

function client() {
  const { log, messages } = recordLog();
  const ask = upstreamClient({ signal: new AbortController().signal, log });
  return { ask, messages };
}

beforeEach(async () => {
  await db().upstreamHost.deleteMany();
});

describe("a client", () => {
  test("identifies the site and its contact in the User-Agent", async () => {
    const { url, asked } = await listen((_, response) => response.end("yes"));
    expect(await client().ask(url, text)).toBe("yes");
    expect(asked[0]?.headers["user-agent"]).toBe("Offprint/0.1 (+http://localhost:3000; mailto:ada@example.org)");
  });

  test("sends a host one request at a time with a pause between them, even when several clients ask", async () => {
    const { url, asked } = await listen((_, response) => setTimeout(() => response.end("yes"), 20));
    await Promise.all([1, 2, 3, 4].map((n) => client().ask(`${url}/${n}`, text)));
    expect(asked.map(({ under }) => under)).toEqual([1, 1, 1, 1]);
    for (const [index, { at }] of asked.slice(1).entries()) expect(at - asked[index]!.at).toBeGreaterThan(55);
  });

  test("returns null when the host answers 304 to the validators", async () => {
    const { url } = await listen((request, response) => {
      if (request.headers["if-none-match"] === '"a"') response.writeHead(304).end();
      else response.setHeader("etag", '"a"').end("yes");
    });
    const { ask } = client();
    const validators = (await ask(url, validatorsOf)) ?? {};
    expect(validators).toEqual({ etag: '"a"' });
    expect(await ask(url, text, { validators })).toBeNull();
  });

  test.each([
    ["UTF-8 declared as Latin-1", "text/xml; charset=iso-8859-1", Buffer.from("Wübben")],
    ["Latin-1", "text/xml; charset=iso-8859-1", Buffer.from("Wübben", "latin1")],
    [
      "the charset of the XML declaration",
      "text/xml",
      Buffer.from("<?xml version='1.0' encoding='latin1'?>Wübben", "latin1"),
    ],
    ["UTF-16", "text/xml", Buffer.from("\ufeffWübben", "utf16le")],
  ])("reads %s", async (_, type, bytes) => {
    const { url } = await listen((_, response) => response.setHeader("content-type", type).end(bytes));
    expect(await client().ask(url, text)).toMatch(/Wübben$/);
  });

  test("decompresses gzip", async () => {
    const { url, asked } = await listen((_, response) =>
      response.setHeader("content-encoding", "gzip").end(gzipSync("yes")),
    );
    expect(await client().ask(url, text)).toBe("yes");
    expect(asked[0]?.headers["accept-encoding"]).toBe("gzip");
  });
});

describe("a client retries", () => {
  test.each([
    ["after a 503", 503, ""],
    ["after an empty response", 200, ""],
    ["after a response that the reader rejects", 200, "half"],
  ])("%s", async (_, status, body) => {
    let times = 0;
    const { url } = await listen((_, response) => {
      if (++times === 1) response.writeHead(status).end(body);
      else response.end("whole");
    });
    const { ask, messages } = client();
    const read = (answer: UpstreamResponse) => {
      if (answer.text === "half") throw new BadResponse("it is half");
      return answer.text;
    };
    expect(await ask(url, read)).toBe("whole");
    expect(messages()).toEqual([expect.stringMatching(/retrying in 1 s$/)]);
  });

  test("after a response that breaks off", async () => {
    let times = 0;
    const { url } = await listen((_, response) => {
      if (++times > 1) return response.end("whole");
      response.writeHead(200, { "content-length": "100" }).write("par");
      setTimeout(() => response.destroy(), 10);
    });
    expect(await client().ask(url, text)).toBe("whole");
  });

  test("when the host allows it, whichever client asks", async () => {
    let times = 0;
    const { url, asked } = await listen((_, response) => {
      if (++times === 1) response.writeHead(503, { "retry-after": "1" }).end();
      else response.end("yes");
    });
    const first = client().ask(url, text);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await Promise.all([first, client().ask(url, text)]);
    expect(asked[1]!.at - asked[0]!.at).toBeGreaterThan(990);
  });

  test("five times, and then reports what was wrong", async () => {
    const { url, asked } = await listen((_, response) => response.writeHead(500).end());
    await expect(client().ask(url, text)).rejects.toThrow(/gave up after 5 attempts: it answered 500/);
    expect(asked).toHaveLength(5);
  });

  test("not at all if the host asks for a long wait", async () => {
    const { url, asked } = await listen((_, response) => response.writeHead(429, { "retry-after": "86400" }).end());
    await expect(client().ask(url, text)).rejects.toThrow(/asked us to wait until/);
    expect(asked).toHaveLength(1);
  });
});

describe("a client refuses", () => {
  test("private addresses in a URL, behind a name and in a redirect", async () => {
    const { url } = await listen((_, response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end());
    for (const address of ["http://192.168.0.1/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/meta", url]) {
      await expect(client().ask(address, text), address).rejects.toThrow(
        /in a private network; a source must have a public address/,
      );
    }
  });

  test("other protocols and redirect loops", async () => {
    const { url } = await listen((request, response) =>
      response.writeHead(302, { location: request.url === "/file" ? "file:///etc/passwd" : "/again" }).end(),
    );
    await expect(client().ask(`${url}/file`, text)).rejects.toThrow(/is not an http/);
    await expect(client().ask(url, text)).rejects.toThrow(/redirects more than 5 times/);
  });

  test("to continue once it is aborted, and releases the host", async () => {
    const { url } = await listen(() => {});
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(new Error("stopped")), 50);
    await expect(upstreamClient({ signal: stopping.signal })(url, text)).rejects.toThrow();
    expect(await db().upstreamHost.findFirst()).toMatchObject({ leasedBy: null });
  });
});
