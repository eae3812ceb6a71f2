import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The only IPv6 block that IANA has allocated for global unicast (RFC 4291, section 2.4). */
const allocated = ipaddr.IPv6.parseCIDR("2000::/3");

/** Not loopback, private or reserved (IANA's special-purpose registries), nor IPv6 that embeds IPv4. */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js also accepts "8.8" and "0x08080808", which a resolver treats as names.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(allocated);
}
