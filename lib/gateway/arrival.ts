import type { IncomingMessage } from "node:http";
import { isLocal, localHeader } from "../platform/http/local";
import { detectProxy } from "../platform/http/unforeseenProxy";

// Pages and actions see headers only, not the connection. Next's own X-Forwarded-For keeps what the client wrote, and
// is also set without a proxy.
export function noteArrival(request: IncomingMessage): void {
  const { headers, httpVersion } = request;
  const peer = request.socket.remoteAddress ?? null;
  const arrival = { peer, httpVersion, headers: { ...headers } };
  headers["x-offprint-peer"] = peer ?? "";
  headers[localHeader] = isLocal(arrival) ? "yes" : "no";
  // In development Next may pass a request on to itself.
  if (process.env.NODE_ENV === "production") void detectProxy(arrival, new Date());
}
