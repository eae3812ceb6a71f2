import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { listen } from "@/tests/setup/listen";
import { rawRequest } from "@/tests/setup/rawRequest";
import { hashSource } from "../platform/http/hashSource";
import { writtenParts } from "../platform/http/writtenParts";
import { compressed } from "./compressed";
import { withPlainDocuments } from "./documents";
import { viewTransition } from "./inlineStyles";

const servers: { close(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Asks a server that answers so. */
async function ask(listener: RequestListener, headers: string[] = [], method = "GET") {
  const { server, url } = await listen(compressed(withPlainDocuments(listener)));
  servers.push(server);
  const answer = await rawRequest(Number(new URL(url).port), [`${method} / HTTP/1.1`, "Host: localhost", ...headers]);
  const isChunked = answer.headers.get("transfer-encoding") === "chunked" && answer.body !== "";
  return { ...answer, body: isChunked ? unchunked(answer.body).toString("latin1") : answer.body };
}

const script = "<script>1</script>";
const mark = (number: number) => `<template data-written="${number}"></template>`;
const html = { "Content-Type": "text/html; charset=utf-8" };

describe("a page", () => {
  test("leaves without scripts, however its parts were written, with its own length", async () => {
    const page = Buffer.from(`<p>é</p>${script}<p>é</p>`);
    const ways: RequestListener[] = [
      (_, response) => response.writeHead(200, html).end(page),
      (_, response) => response.writeHead(200, Object.entries(html).flat()).end(page.toString()),
      (_, response) => {
        response.setHeader("Content-Type", "text/html");
        response.setHeader("Content-Length", page.length);
        response.setHeader("ETag", '"1"');
        response.flushHeaders();
        // Within a letter, and within a tag.
        for (const [start, end] of [
          [0, 4],
          [4, 12],
          [12, 100],
        ])
          response.write(page.subarray(start, end));
        response.end();
      },
      (_, response) => {
        response.setHeader("Content-Type", "text/html");
        response.write(page.toString("latin1"), "latin1", () => response.end());
      },
    ];
    for (const way of ways) {
      const { headers, body } = await ask(way);
      expect(Buffer.from(body, "latin1").toString()).toBe("<p>é</p><p>é</p>");
      expect(headers.get("content-length")).toBe(String(Buffer.byteLength("<p>é</p><p>é</p>")));
      expect(headers.has("etag")).toBe(false);
    }
  });

  test("gets the parts that were written for it, each request its own", async () => {
    const answer: RequestListener = async (_, response) => {
      const parts = writtenParts() ?? [];
      const number = parts.push("<main><!-- kept --><p>é") - 1;
      await sleep(1);
      writtenParts()?.push("$&</p></main>");
      response.writeHead(200, html).end(`${mark(number)}<form></form>${script}${mark(1)}`);
    };
    for (const { body } of await Promise.all([ask(answer), ask(answer)]))
      expect(Buffer.from(body, "latin1").toString()).toBe("<main><!-- kept --><p>é<form></form>$&</p></main>");
    expect(writtenParts()).toBeNull();
  });

  test("is compressed for those who can read that, and says so", async () => {
    const page = `<p>${"a".repeat(5000)}</p>`;
    const answer: RequestListener = (_, response) => response.writeHead(200, html).end(page + script);
    const brotli = await ask(answer, ["Accept-Encoding: gzip, br"]);
    expect([brotli.headers.get("content-encoding"), brotli.headers.get("vary")]).toEqual(["br", "Accept-Encoding"]);
    expect(brotliDecompressSync(Buffer.from(brotli.body, "latin1")).toString()).toBe(page);
    const gzip = await ask(answer, ["Accept-Encoding: gzip"]);
    expect(gunzipSync(Buffer.from(gzip.body, "latin1")).toString()).toBe(page);
    const plain = await ask(answer);
    expect([plain.body, plain.headers.get("content-encoding")]).toEqual([page, undefined]);
  });

  test("has a status in words, and no body for HEAD", async () => {
    const answer: RequestListener = (_, response) => response.writeHead(404, "Gone astray", html).end(script);
    expect(await ask(answer)).toMatchObject({ status: 404, body: "" });
    const head = await ask((_, response) => response.writeHead(200, html).end(), [], "HEAD");
    expect([head.status, head.body, head.headers.has("content-length")]).toEqual([200, "", false]);
  });

  test("has a policy that allows its own styles and no others", async () => {
    const page = '<html><head></head><body><b style="height:1em">a</b></body></html>';
    const { headers, body } = await ask((_, response) => response.writeHead(200, html).end(page));
    const css = `${viewTransition}.s0{height:1em}`;
    expect(body).toBe(`<html><head><style>${css}</style></head><body><b class="s0">a</b></body></html>`);
    const policy = headers.get("content-security-policy")?.split("; ");
    expect(policy).toContain(`style-src 'self' ${hashSource(css)}`);
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test("that brings its own policy passes as it is", async () => {
    const own = { ...html, "Content-Security-Policy": "default-src 'none'" };
    const { headers, body } = await ask((_, response) => response.writeHead(200, own).end(`<b style=a>${script}`));
    expect([body, headers.get("content-security-policy")]).toEqual([`<b style=a>${script}`, "default-src 'none'"]);
  });

  test("that threw is one that says so", async () => {
    const shell = `<!DOCTYPE html><html id="__next_error__"><body></body></html>${script}`;
    const { status, body } = await ask(
      (_, response) => response.writeHead(500, html).end(shell),
      ["X-Offprint-Number: 1234567890"],
    );
    expect(status).toBe(500);
    expect(body).toContain("send us this number: 1234567890.");
    expect(body).toContain(".s0{font:16px/1.6 system-ui, sans-serif;");
  });
});

describe("what is no page", () => {
  test("passes as it is", async () => {
    for (const type of ["text/plain", "application/json", "text/javascript", "image/svg+xml"]) {
      const { body, headers } = await ask((_, response) =>
        response.writeHead(200, { "Content-Type": type, ETag: '"1"' }).end(`${script}<!--a-->`),
      );
      expect([type, body, headers.get("etag")]).toEqual([type, `${script}<!--a-->`, '"1"']);
    }
  });

  test("passes while it is written", async () => {
    let finish = () => {};
    const { server, url } = await listen(
      compressed(
        withPlainDocuments((_, response) => {
          response.writeHead(200, { "Content-Type": "text/plain" }).write("first");
          finish = () => response.end("last");
        }),
      ),
    );
    servers.push(server);
    const { body } = await fetch(url, { headers: { "Accept-Encoding": "identity" } });
    const reader = body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("first");
    finish();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("last");
  });

  test("is not compressed where it is a part, or is already", async () => {
    const long = "a".repeat(5000);
    const part = await ask(
      (_, response) => response.writeHead(206, { "Content-Type": "text/plain" }).end(long),
      ["Accept-Encoding: gzip"],
    );
    expect(part.headers.has("content-encoding")).toBe(false);
    const done = await ask(
      (_, response) => response.writeHead(200, { ...html, "Content-Encoding": "gzip" }).end(script),
      ["Accept-Encoding: gzip"],
    );
    expect(done.body).toBe(script);
  });
});

/** The content of a body in chunks (RFC 9112, 7.1). */
function unchunked(body: string): Buffer {
  const bytes = Buffer.from(body, "latin1");
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf("\r\n", at);
    const length = Number.parseInt(bytes.subarray(at, line).toString(), 16);
    if (!length) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}
