import { createHash } from "node:crypto";
import { type Encoded, encode, sizeOf } from "./encodings";
import type { Rendered } from "./render";

export type Answer = {
  status: number;
  headers: Record<string, string | string[]>; // The answer's own headers; the guard adds those of every answer
  body: Encoded;
  tag: string | null; // Null where the answer has no validator
  changed: Date | null;
  isKept: boolean; // Whether it may be sent to other clients
  size: number; // in bytes, of all its encodings and headers
};

/** Headers that belong to one response or connection. */
const passing = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding", "vary"]);

// Shared caches use a page for 10 s, and 50 s more while they revalidate it: none shows a page older than a minute.
// Browsers revalidate each time and get a 304 (RFC 9111, RFC 5861).
const pageCaching = "public, max-age=0, s-maxage=10, stale-while-revalidate=50, stale-if-error=86400";

const overhead = 2000; // The memory of an entry besides its bodies, roughly, in bytes

export async function readAnswer({ status, headers, body }: Rendered): Promise<Answer> {
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !passing.has(name)));
  const type = [own["content-type"] ?? ""].flat()[0] ?? "";
  const isKept = status === 200 && own["set-cookie"] === undefined && body.length > 0;
  if (!isKept) return { status, headers: own, body: { identity: body }, tag: null, changed: null, isKept, size: 0 };
  const isHtml = type.startsWith("text/html");
  if (isHtml && /no-store/.test(String(own["cache-control"] ?? "no-store"))) own["cache-control"] = pageCaching;
  const given = isHtml ? undefined : [own.etag ?? []].flat()[0];
  const tag = weak(given ?? `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`);
  own.etag = tag;
  const changed = typeof own["last-modified"] === "string" ? new Date(own["last-modified"]) : null;
  const encoded = await encode(body, type);
  return { status, headers: own, body: encoded, tag, changed, isKept, size: overhead + sizeOf(encoded) };
}

/** An answer has different bytes in each encoding, so its tag must be weak (RFC 9110, 8.8.1). */
function weak(tag: string): string {
  return tag.startsWith("W/") ? tag : `W/${tag}`;
}
