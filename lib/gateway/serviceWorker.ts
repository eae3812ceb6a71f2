import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "../platform/env";
import { farewellBundle, workerBundle } from "../platform/site/browserBundle";

/** The service worker must stay at one address: browsers look there for the next version. */
export const serviceWorkerPath = "/service-worker.js";

/** Whether pages may be kept in browsers for reading offline. Development has no such worker: it would hide changes. */
export function isOfflineOn(): boolean {
  return env().offline && process.env.NODE_ENV !== "development";
}

/** Answers with the worker, or with one that removes it where the operator has switched it off. */
export function sendServiceWorker({ method }: IncomingMessage, response: ServerResponse): void {
  const body = readFileSync(isOfflineOn() ? workerBundle : farewellBundle);
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-cache",
  });
  response.end(method === "HEAD" ? undefined : body);
}
