import { LRUCache } from "lru-cache";
import { env } from "../env";
import { limitReached } from "../logs/security";
import { clientAddress, networkOf } from "./network";
import { addToWindow, rateLimitStatus, type Window } from "./rateWindow";
import { renderHeader } from "./renderHeader";

/** In this process's memory, least recently seen dropped: guards against hasty clients, not against attackers. */
const maxNetworks = 50_000;
const global = globalThis as typeof globalThis & { offprintWindows?: LRUCache<string, Window> };

type Headers = { get(name: string): string | null };

/** `price` is how many requests it counts as (price.ts). Null if there is no limit. */
export function countRequest({ headers }: { headers: Headers }, now: Date, price = 1) {
  const { apiLimit, trustedProxies } = env();
  if (apiLimit === 0 || headers.get(renderHeader) !== null) return null;
  const origin = { peer: headers.get("x-offprint-peer"), forwardedFor: headers.get("x-forwarded-for") };
  const network = networkOf(clientAddress(origin, trustedProxies));
  global.offprintWindows ??= new LRUCache({ max: maxNetworks });
  const window = addToWindow(global.offprintWindows.get(network) ?? null, now.getTime(), price);
  global.offprintWindows.set(network, window);
  // Logged once per window; the client controls how many more follow.
  if (window.used > apiLimit && window.used - price <= apiLimit) limitReached("API_LIMIT", network, now);
  return rateLimitStatus(window, apiLimit, now.getTime());
}
