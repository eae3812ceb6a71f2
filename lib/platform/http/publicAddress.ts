import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The only IPv6 addresses that IANA has allocated for the open internet (RFC 4291, section 2.4). */
const allocated = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one on the open internet: not of this machine, of a private network or of nobody (IANA's
 * special-purpose registries), and not IPv6 that carries an IPv4 address: mapped, NAT64, 6to4, Teredo.
 * @param address as a resolver gives it; false for what is no IP address
 */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js also reads "8.8" and "0x08080808", which are names to a resolver.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(allocated);
}
