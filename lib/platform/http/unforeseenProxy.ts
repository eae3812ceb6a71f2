import { env } from "../env";
import { log } from "../logs/log";
import { saveProxySighting } from "./connection.store";
import { forwardingHeaders } from "./forwarding";
import type { IncomingRequest } from "./local";
import { isLoopback } from "./loopback";

const interval = 3600 * 1000; // At most one warning per interval, in ms

const global = globalThis as typeof globalThis & { offprintForwardingSaidAt?: number };

// With PUBLIC_URL on loopback, links in emails do not work for others. Logs it, stores it for `doctor`; never throws.
export async function detectProxy({ headers }: IncomingRequest, now: Date): Promise<void> {
  // Next adds this header to the requests it sends to itself, which carry another request's headers.
  if (headers["x-offprint-peer"] !== undefined || !isLoopback(new URL(env().publicUrl).hostname)) return;
  // The client controls the names, so limit their number and length.
  const found = forwardingHeaders(Object.keys(headers))
    .slice(0, 10)
    .map((name) => name.slice(0, 60));
  if (found.length === 0 || now.getTime() - (global.offprintForwardingSaidAt ?? 0) < interval) return;
  global.offprintForwardingSaidAt = now.getTime();
  log.warn("proxy.unforeseen", describeProxy(found));
  await saveProxySighting({ at: now, headers: found }).catch(() => {});
}

export function describeProxy(found: string[]): string {
  const names = found.slice(0, 3).join(", ");
  return `Requests come through a proxy (${names}), but PUBLIC_URL is ${env().publicUrl}. Set PUBLIC_URL to the address that readers use and TRUSTED_PROXIES to the number of proxies`;
}
