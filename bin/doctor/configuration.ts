import { env } from "@/lib/platform/env";
import { isLoopback } from "@/lib/platform/http/loopback";

export function describeConfiguration(): string {
  const { publicUrl, host, port, site, trustedProxies } = env();
  if (isLoopback(host) && !isLoopback(new URL(publicUrl).hostname) && trustedProxies === 0)
    throw new Error(`${publicUrl} is behind a proxy, so all readers count as one network: set TRUSTED_PROXIES=1`);
  return `serves ${publicUrl} from ${host}:${port}, with days in ${site.timeZone}`;
}
