import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { checkedLookup, checkUrl } from "./allowedAddress";
import { UpstreamFailure, type UpstreamResponse } from "./answer";

export type RequestLimits = {
  maxBytes: number; // decompressed bytes
  timeout: number; // milliseconds for the whole request
};

export type RequestOptions = RequestLimits & {
  headers: Record<string, string>;
  allowLoopback: boolean;
  signal: AbortSignal;
};

export type RawResponse = Omit<UpstreamResponse, "text"> & { bytes: Buffer };

/** Sends one request over a new connection and follows no redirect. */
export async function request(url: URL, options: RequestOptions): Promise<RawResponse> {
  const { headers, allowLoopback, signal, maxBytes, timeout } = options;
  checkUrl(url, allowLoopback);
  const send = url.protocol === "https:" ? overHttps : overHttp;
  const limits = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  return new Promise((resolve, reject) => {
    const sent = { headers, agent: false, lookup: checkedLookup(allowLoopback), signal: limits };
    const outgoing = send(url, sent, (incoming) => {
      const received = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? "")]),
      );
      readBody(incoming, received["content-encoding"] ?? "", maxBytes).then(
        (bytes) => resolve({ url: url.href, status: incoming.statusCode ?? 0, headers: received, bytes }),
        reject,
      );
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

async function readBody(incoming: Readable, encoding: string, maxBytes: number): Promise<Buffer> {
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
