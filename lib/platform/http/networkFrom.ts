import { env } from "../env";
import { clientAddress, networkOf } from "./network";

/** As rate limits count it; `headers` as a page or an action sees them. */
export function networkFrom(headers: { get(name: string): string | null }): string {
  const origin = { peer: headers.get("x-offprint-peer"), forwardedFor: headers.get("x-forwarded-for") };
  return networkOf(clientAddress(origin, env().trustedProxies));
}
