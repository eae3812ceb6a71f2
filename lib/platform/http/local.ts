import { forwardingHeaders } from "./forwarding";
import { isLoopback, isLoopbackAddress } from "./loopback";

/** A request as it arrived, before anything was added to it. */
export type Arrival = {
  /** The address of whoever opened the connection. */
  peer: string | null;
  httpVersion: string;
  headers: Record<string, string | string[] | undefined>;
};

/** The header in which lib/gateway/arrival.ts tells pages what `isLocal` says of a request, whatever its sender put there. */
export const localHeader = "x-offprint-local";

/**
 * Whether a browser on this machine sent a request, straight to this site. The connection alone does not tell, for a
 * proxy on this machine opens it too; nor does the Host header alone, which a proxy may set. A name of somebody else's
 * that leads to 127.0.0.1 (DNS rebinding) is in the Host header. HTTP/1.0 is how nginx passes requests on where its
 * configuration says no more than `proxy_pass`; browsers do not speak it.
 */
export function isLocal({ peer, httpVersion, headers }: Arrival): boolean {
  const host = typeof headers.host === "string" ? headers.host : "";
  return (
    peer !== null &&
    isLoopbackAddress(peer) &&
    isLoopback(host.replace(/:\d{1,5}$/, "")) &&
    forwardingHeaders(Object.keys(headers)).length === 0 &&
    httpVersion !== "1.0"
  );
}

/** @param headers as a page or an action sees them */
export function saysLocal(headers: { get(name: string): string | null }): boolean {
  return headers.get(localHeader) === "yes";
}
