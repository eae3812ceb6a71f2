import ipaddr from "ipaddr.js";

/** Where a request came from: the peer of the connection and the X-Forwarded-For header. */
export type Origin = { peer: string | null; forwardedFor: string | null };

export function clientAddress({ peer, forwardedFor }: Origin, trustedProxies: number): string | null {
  const hops = [...(forwardedFor ?? "").split(","), peer ?? ""].map((address) => address.trim()).filter(Boolean);
  return hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? null;
}

/** In characters: eight groups of four hexadecimal digits, the last two written as an IPv4 address. */
const maxAddressLength = 45;

/** Returns the network that rate limits count by: an IPv4 address, the /64 of an IPv6 address, or "unknown". */
export function networkOf(address: string | null): string {
  const bare = (address ?? "").replace(/^\[|\]?(?:%.*)?$/g, "");
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return bare;
  if (bare.length > maxAddressLength || !ipaddr.IPv6.isValid(bare)) return "unknown";
  const parsed = ipaddr.IPv6.parse(bare);
  // A socket that listens on both families reports an IPv4 peer as ::ffff:192.0.2.1.
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  const groups = parsed.parts.slice(0, 4).map((group) => group.toString(16));
  return `${groups.join(":")}::/64`;
}

// They usually belong to one provider or customer: /48 and /32 of IPv6, /24 and /16 of IPv4, else the network itself.
export function surroundingNetworks(network: string): { wide: string; widest: string } {
  const ipv6 = /^([\da-f]+):([\da-f]+):([\da-f]+):[\da-f]+::\/64$/.exec(network);
  if (ipv6) return { wide: `${ipv6[1]}:${ipv6[2]}:${ipv6[3]}::/48`, widest: `${ipv6[1]}:${ipv6[2]}::/32` };
  const ipv4 = /^(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(network);
  if (ipv4) return { wide: `${ipv4[1]}.${ipv4[2]}.${ipv4[3]}.0/24`, widest: `${ipv4[1]}.${ipv4[2]}.0.0/16` };
  return { wide: network, widest: network };
}
