import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { hashSource } from "../platform/http/hashSource";
import { browserBundle } from "../platform/site/browserBundle";

/** In seconds: its address has a hash of its content, so that what is kept is never out of date. */
const keptFor = 31_536_000;

type Script = {
  /** Its address, for pages to name. */
  path: string;
  /** The source expression that allows it in a policy. */
  source: string;
  /** The `integrity` that its element needs for that. */
  integrity: string;
  body: Buffer;
  modified: number;
};

let current: Script | null = null;

/**
 * The one script of the site's pages, which bin/browserBundle.ts has made from browser/. It is read once; in
 * development, whenever it has been made anew.
 */
export function browserScript(): Script {
  const modified = process.env.NODE_ENV === "development" ? statSync(browserBundle).mtimeMs : 0;
  if (current === null || current.modified !== modified) {
    const body = readFileSync(browserBundle);
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 16);
    const source = hashSource(body);
    current = { path: `/browser-${hash}.js`, source, integrity: source.slice(1, -1), body, modified };
  }
  return current;
}

/** Whether an address may be that of a browser script, of this version or another. */
export function isBrowserScript(address: string): boolean {
  return /^\/browser-[0-9a-f]{16}\.js$/.test(address);
}

/** Answers a request for the script. A page of another version may ask for one that is no longer there. */
export function sendBrowserScript(name: string, { method }: IncomingMessage, response: ServerResponse): void {
  const { path, body } = browserScript();
  if (name !== path) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
    response.end("This script belongs to another version of the site.\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": `public, max-age=${keptFor}, immutable`,
  });
  response.end(method === "HEAD" ? undefined : body);
}
