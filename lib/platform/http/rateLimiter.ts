import { LRUCache } from "lru-cache";
import { env } from "../env";
import { limitReached } from "../logs/security";
import { clientAddress, networkOf } from "./network";
import { renderHeader } from "./renderHeader";
import { countRequest, type Window, weighRequest } from "./rateLimit";

/*
 * Requests are counted in the memory of this process. What is counted is forgotten when it restarts, and the networks
 * of longest ago where there are too many: a limit against haste, not against an attack.
 */
const mostNetworks = 50_000;
const kept = globalThis as typeof globalThis & { offprintWindows?: LRUCache<string, Window> };

/** The headers of a request that tell where it came from. */
type Headers = { get(name: string): string | null };

/**
 * Counts a request for the network that it came from.
 * @param price how many requests it counts as, see price.ts
 * @returns null where nothing is limited
 */
export function countFor({ headers }: { headers: Headers }, now: Date, price = 1) {
  const { apiLimit, trustedProxies } = env();
  if (apiLimit === 0 || headers.get(renderHeader) !== null) return null;
  const origin = { peer: headers.get("x-offprint-peer"), forwardedFor: headers.get("x-forwarded-for") };
  const network = networkOf(clientAddress(origin, trustedProxies));
  kept.offprintWindows ??= new LRUCache({ max: mostNetworks });
  const window = countRequest(kept.offprintWindows.get(network) ?? null, now.getTime(), price);
  kept.offprintWindows.set(network, window);
  // Told once a window: those that follow are as many as their sender likes.
  if (window.used > apiLimit && window.used - price <= apiLimit) limitReached("API_LIMIT", network, now);
  return weighRequest(window, apiLimit, now.getTime());
}
