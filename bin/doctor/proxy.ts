import { env } from "@/lib/platform/env";
import { readProxySighting } from "@/lib/platform/http/connection.store";
import { isLoopback } from "@/lib/platform/http/loopback";
import { describeProxy } from "@/lib/platform/http/unforeseenProxy";

const recent = 7 * 24 * 3600 * 1000; // Sightings older than this, in ms, may have been fixed since

/** Fails if requests came through a proxy while PUBLIC_URL names this machine. */
export async function checkProxy(now: Date): Promise<string> {
  const { publicUrl, trustedProxies } = env();
  const sighting = await readProxySighting();
  if (sighting && now.getTime() - sighting.at.getTime() < recent && isLoopback(new URL(publicUrl).hostname))
    throw new Error(`${describeProxy(sighting.headers)} (last seen at ${sighting.at.toISOString()})`);
  return trustedProxies === 0 ? "come directly from readers" : `come through trusted proxies (${trustedProxies})`;
}
