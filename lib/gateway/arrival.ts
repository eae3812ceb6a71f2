import type { IncomingMessage } from "node:http";
import { isLocal, localHeader } from "../platform/http/local";
import { detectProxy } from "../platform/http/unforeseenProxy";

/**
 * Gives a request, in headers of our own that replace whatever stood there, the address of whoever opened its connection
 * and whether it is of this machine: Next's pages and actions see headers and no connection. Next's X-Forwarded-For would
 * not do: it keeps what the sender wrote, and is there without a proxy too.
 */
export function noteArrival(request: IncomingMessage): void {
  const { headers, httpVersion } = request;
  const peer = request.socket.remoteAddress ?? null;
  const arrival = { peer, httpVersion, headers: { ...headers } };
  headers["x-offprint-peer"] = peer ?? "";
  headers[localHeader] = isLocal(arrival) ? "yes" : "no";
  // In development Next may pass a request on to itself.
  if (process.env.NODE_ENV === "production") void detectProxy(arrival, new Date());
}
