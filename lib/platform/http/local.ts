import { forwardingHeaders } from "./forwarding";
import { isLoopback, isLoopbackAddress } from "./loopback";

/** A request as it arrived, before the server added anything. */
export type IncomingRequest = {
  /** The IP address of the client that opened the connection. */
  peer: string | null;
  httpVersion: string;
  headers: Record<string, string | string[] | undefined>;
};

/**
 * The header in which lib/gateway/arrival.ts passes the result of `isLocal` to pages, overwriting any value from the
 * client.
 */
export const localHeader = "x-offprint-local";

/**
 * Returns whether a browser on this machine sent a request directly to this site. The connection alone is not enough,
 * because a proxy on this machine opens it too, nor is the Host header alone, because a proxy may set it. The Host
 * header reveals DNS rebinding (a foreign name that resolves to 127.0.0.1). HTTP/1.0 is what nginx uses to forward
 * requests if its configuration has nothing but `proxy_pass`; browsers do not use it.
 */
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

/**
 * Returns whether lib/gateway/arrival.ts marked a request as local.
 * @param headers the request headers as a page or an action sees them
 */
export function isMarkedLocal(headers: { get(name: string): string | null }): boolean {
  return headers.get(localHeader) === "yes";
}
