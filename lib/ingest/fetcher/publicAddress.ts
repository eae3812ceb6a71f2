import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { UpstreamFailure } from "./types";

/* Addresses that are of this machine, of its network, or of nobody (iana.org's special-purpose registries). */
const special = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  special.addSubnet(net, prefix);
}
/* Of IPv6 only what is routed on the open internet, less what carries an IPv4 address within. */
const routed = new BlockList();
routed.addSubnet("2000::", 3, "ipv6");
const carrying = new BlockList();
for (const [net, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  carrying.addSubnet(net, prefix, "ipv6");
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** @returns whether an IP address is one on the open internet */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address);
  return routed.check(address, "ipv6") && !carrying.check(address, "ipv6");
}

function isLoopbackAddress(address: string): boolean {
  return loopback.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");
}

/** @throws UpstreamFailure where an address is not for us to ask */
function check(host: string, address: string, allowLoopback: boolean): void {
  if (isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address))) return;
  throw new UpstreamFailure(
    `${host} has the address ${address}, which is in a private network; a source must have a public address`,
  );
}

/** Checks an address before anything is sent there; of a name, `checkedLookup` checks what it resolves to. */
export function checkUrl(url: URL, allowLoopback: boolean): void {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new UpstreamFailure(`${url.href} is not an http(s) URL`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) check(host, host, allowLoopback);
}

/**
 * Resolves a name for a connection, which is then made to the very addresses that were checked: a name that
 * resolves to another one the next time leads nowhere else.
 */
export function checkedLookup(allowLoopback: boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const addresses = found as LookupAddress[];
      try {
        if (error) return done(error, "");
        for (const { address } of addresses) check(host, address, allowLoopback);
      } catch (refusal) {
        return done(refusal as Error, "");
      }
      const [first] = addresses;
      if (options.all) done(null, addresses);
      else done(null, first?.address ?? "", first?.family ?? 4);
    });
  };
}
