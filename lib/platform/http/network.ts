import ipaddr from "ipaddr.js";

/** What is known of where a request came from: who opened the connection, and what was said of it on the way. */
export type Origin = { peer: string | null; forwardedFor: string | null };

/**
 * The address that a request came from. Each proxy adds to X-Forwarded-For whom it heard, so that as many of its last
 * addresses are true as there are proxies of ours; whatever stands before them anyone may have written.
 */
export function clientAddress({ peer, forwardedFor }: Origin, trustedProxies: number): string | null {
  const way = [...(forwardedFor ?? "").split(","), peer ?? ""].map((address) => address.trim()).filter(Boolean);
  return way[Math.max(0, way.length - 1 - trustedProxies)] ?? null;
}

/** In characters: eight groups of four hexadecimal digits, the last two written as IPv4. */
const longestAddress = 45;

/** @returns the network that limits count: an IPv4 address, or the /64 of an IPv6 one; "unknown" for anything else */
export function networkOf(address: string | null): string {
  const bare = (address ?? "").replace(/^\[|\]?(?:%.*)?$/g, "");
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return bare;
  if (bare.length > longestAddress || !ipaddr.IPv6.isValid(bare)) return "unknown";
  const parsed = ipaddr.IPv6.parse(bare);
  // A socket that listens on both families names an IPv4 peer this way: ::ffff:192.0.2.1
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  const groups = parsed.parts.slice(0, 4).map((group) => group.toString(16));
  return `${groups.join(":")}::/64`;
}

/**
 * @param network as `networkOf` has it
 * @returns the networks around it that one provider, or one customer of it, has the whole of: the /48 and the /32 of an
 * IPv6 one, the /24 and the /16 of an IPv4 address; itself for anything else
 */
export function widerNetworks(network: string): { wide: string; widest: string } {
  const ipv6 = /^([\da-f]+):([\da-f]+):([\da-f]+):[\da-f]+::\/64$/.exec(network);
  if (ipv6) return { wide: `${ipv6[1]}:${ipv6[2]}:${ipv6[3]}::/48`, widest: `${ipv6[1]}:${ipv6[2]}::/32` };
  const ipv4 = /^(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(network);
  if (ipv4) return { wide: `${ipv4[1]}.${ipv4[2]}.${ipv4[3]}.0/24`, widest: `${ipv4[1]}.${ipv4[2]}.0.0/16` };
  return { wide: network, widest: network };
}
