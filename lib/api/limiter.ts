import { LRUCache } from "lru-cache";
import { env } from "../env";
import { clientAddress, networkOf } from "../signups/network";
import { countRequest, type Window, weighRequest } from "./rateLimit";

/*
 * Requests are counted in the memory of this process. What is counted is forgotten when it restarts, and the networks
 * of longest ago where there are too many: a limit against haste, not against an attack.
 */
const mostNetworks = 50_000;
const kept = globalThis as typeof globalThis & { offprintWindows?: LRUCache<string, Window> };

/** Counts a request for the network that it came from. @returns null where nothing is limited */
export function countFor(request: Request, now: Date) {
  const { apiLimit, trustedProxies } = env();
  if (apiLimit === 0) return null;
  const origin = { peer: request.headers.get("x-offprint-peer"), forwardedFor: request.headers.get("x-forwarded-for") };
  const network = networkOf(clientAddress(origin, trustedProxies));
  kept.offprintWindows ??= new LRUCache({ max: mostNetworks });
  const window = countRequest(kept.offprintWindows.get(network) ?? null, now.getTime());
  kept.offprintWindows.set(network, window);
  return weighRequest(window, apiLimit, now.getTime());
}
