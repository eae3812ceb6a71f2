import { env } from "../env";
import { clientAddress, networkOf } from "./network";

/**
 * @param headers of a request, as a page or an action sees them
 * @returns the network that it came from, as limits count them
 */
export function networkFrom(headers: { get(name: string): string | null }): string {
  const origin = { peer: headers.get("x-offprint-peer"), forwardedFor: headers.get("x-forwarded-for") };
  return networkOf(clientAddress(origin, env().trustedProxies));
}
