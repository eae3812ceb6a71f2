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

/** @returns the network that limits count: an IPv4 address, or the /64 of an IPv6 one; "unknown" for anything else */
export function networkOf(address: string | null): string {
  const bare = (address ?? "").replace(/^\[|\]?(?:%.*)?$/g, "");
  if (/^(?:\d{1,3}\.){3}\d{1,3}$/.test(bare)) return hostname(bare) ?? "unknown";
  const canonical = bare.includes(":") ? hostname(`[${bare}]`)?.slice(1, -1) : undefined;
  if (canonical === undefined) return "unknown";
  const groups = expand(canonical);
  // IPv4 as a socket for both kinds tells it: ::ffff:192.0.2.1
  if (groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff") return toIpv4(groups.slice(6));
  return `${groups.slice(0, 4).join(":")}::/64`;
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

/** An address in the one form that the URL standard has for it. */
function hostname(host: string): string | null {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null;
}

/** The eight groups of an address that may leave out a row of zeros. */
function expand(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  return [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
}

function toIpv4(groups: string[]): string {
  return groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((number) => [number >> 8, number & 255])
    .join(".");
}
