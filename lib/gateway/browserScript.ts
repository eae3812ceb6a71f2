import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { browserBundle } from "../platform/site/browserBundle";

/** In seconds: its address has a hash of its content, so that what is kept is never out of date. */
const keptFor = 31_536_000;

type Script = { path: string; body: Buffer; modified: number };

let current: Script | null = null;

/**
 * The one script of the site's pages, which bin/browserBundle.ts has made from browser/. It is read once; in
 * development, whenever it has been made anew.
 */
function readScript(): Script {
  const modified = process.env.NODE_ENV === "development" ? statSync(browserBundle).mtimeMs : 0;
  if (current === null || current.modified !== modified) {
    const body = readFileSync(browserBundle);
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 16);
    current = { path: `/browser-${hash}.js`, body, modified };
  }
  return current;
}

/** Its address, for pages to name. */
export function browserScriptPath(): string {
  return readScript().path;
}

/** Whether an address may be that of a browser script, of this version or another. */
export function isBrowserScript(address: string): boolean {
  return /^\/browser-[0-9a-f]{16}\.js$/.test(address);
}

/** Answers a request for the script. A page of another version may ask for one that is no longer there. */
export function sendBrowserScript(name: string, { method }: IncomingMessage, response: ServerResponse): void {
  const { path, body } = readScript();
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
