import { forwardingHeaders } from "./forwarding";
import { isLoopback, isLoopbackAddress } from "./loopback";

/** A request as it arrived, before the server added anything. */
export type IncomingRequest = {
  peer: string | null; // The IP address of the client that opened the connection
  httpVersion: string;
  headers: Record<string, string | string[] | undefined>;
};

/** Passes the result of `isLocal` to pages (lib/gateway/arrival.ts), overwriting any value from the client. */
export const localHeader = "x-offprint-local";

// Sent by a browser on this machine, directly. A local proxy opens the connection too, and may set Host, so neither is
// enough alone. Host reveals DNS rebinding (a foreign name for 127.0.0.1). HTTP/1.0 is what nginx uses to forward if
// its configuration has nothing but `proxy_pass`; browsers do not use it.
export function isLocal({ peer, httpVersion, headers }: IncomingRequest): boolean {
  const host = typeof headers.host === "string" ? headers.host : "";
  return (
    peer !== null &&
    isLoopbackAddress(peer) &&
    isLoopback(host.replace(/:\d{1,5}$/, "")) &&
    forwardingHeaders(Object.keys(headers)).length === 0 &&
    httpVersion !== "1.0"
  );
}

/** `headers` are the request headers as a page or an action sees them. */
export function isMarkedLocal(headers: { get(name: string): string | null }): boolean {
  return headers.get(localHeader) === "yes";
}
