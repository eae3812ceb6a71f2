import { env } from "../env";
import { log } from "../logs/log";
import { keepSighting } from "./connection.store";
import { forwardingHeaders } from "./forwarding";
import type { Arrival } from "./local";
import { isLoopback } from "./loopback";

/** In ms: how often it is said. */
const interval = 3600 * 1000;

const kept = globalThis as typeof globalThis & { offprintForwardingSaidAt?: number };

/**
 * Says in the log, and keeps for `doctor`, that requests come through a proxy while PUBLIC_URL is the default or names
 * this machine: the site is then open to others, and links in emails lead nowhere for them. Never throws.
 */
export async function watchForProxy({ headers }: Arrival, now: Date): Promise<void> {
  // A request that has it is one that Next sends to itself, with the headers of another one.
  if (headers["x-offprint-peer"] !== undefined || !isLoopback(new URL(env().publicUrl).hostname)) return;
  // The sender chose the names, within what a header may be called.
  const found = forwardingHeaders(Object.keys(headers))
    .slice(0, 10)
    .map((name) => name.slice(0, 60));
  if (found.length === 0 || now.getTime() - (kept.offprintForwardingSaidAt ?? 0) < interval) return;
  kept.offprintForwardingSaidAt = now.getTime();
  log.warn("proxy.unforeseen", describeProxy(found));
  await keepSighting({ at: now, headers: found }).catch(() => {});
}

/** @param found the headers that tell of a proxy */
export function describeProxy(found: string[]): string {
  const names = found.slice(0, 3).join(", ");
  return `Requests come through a proxy (${names}), but PUBLIC_URL is ${env().publicUrl}. Set PUBLIC_URL to the address that readers use and TRUSTED_PROXIES to the number of proxies`;
}
