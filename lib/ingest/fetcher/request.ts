import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { checkedLookup, checkUrl } from "./allowedAddress";
import { BadResponse, UpstreamFailure, type UpstreamResponse } from "./answer";
import { decodeText } from "./charset";

const maxBytes = 20_000_000; // Decompressed bytes. arXiv's largest pages have some 10 MB.

const timeout = 120_000; // milliseconds for the whole request

export type RequestOptions = { headers: Record<string, string>; allowLoopback: boolean; signal: AbortSignal };

/** Sends one request over a new connection and follows no redirect. */
export async function request(url: URL, { headers, allowLoopback, signal }: RequestOptions): Promise<UpstreamResponse> {
  checkUrl(url, allowLoopback);
  const send = url.protocol === "https:" ? overHttps : overHttp;
  const limits = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  return new Promise((resolve, reject) => {
    const options = { headers, agent: false, lookup: checkedLookup(allowLoopback), signal: limits };
    const outgoing = send(url, options, (incoming) => {
      const received = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? "")]),
      );
      readBody(incoming, received["content-encoding"] ?? "").then((bytes) => {
        const text = decodeText(bytes, received["content-type"] ?? "");
        if (text === null) reject(new BadResponse("its response has an unsupported charset"));
        else resolve({ url: url.href, status: incoming.statusCode ?? 0, headers: received, text });
      }, reject);
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

async function readBody(incoming: Readable, encoding: string): Promise<Buffer> {
  const body = encoding === "gzip" ? incoming.pipe(createGunzip()) : incoming;
  incoming.on("error", (error) => body.destroy(error));
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > maxBytes) throw new UpstreamFailure(`its response is larger than ${maxBytes / 1e6} MB`);
      chunks.push(chunk);
    }
  } finally {
    incoming.destroy();
  }
  return Buffer.concat(chunks);
}
