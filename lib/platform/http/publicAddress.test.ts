import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, test } from "vitest";
import { isPublicAddress } from "./publicAddress";

test.each([
  ["93.184.215.14", true],
  ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::", false],
  ["::127.0.0.1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["fe80::1", false],
  ["fe80::1%eth0", false],
  ["fd00::1", false],
  ["2002:7f00:1::", false],
  ["64:ff9b::a00:1", false],
  ["2001:db8::1", false],
  ["4000::1", false],
  ["8.8", false],
  ["0x08080808", false],
  ["example.org", false],
  ["", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

/* IANA's special-purpose registries, copied here so that an update of ipaddr.js cannot open a network unnoticed. */
const special = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/3", "::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"],
];

/* IPv6 ranges that embed an IPv4 address, which may be a private one. */
const embedding = {
  compatible: "::/96",
  mapped: "::ffff:0:0/96",
  translated: "::ffff:0:0:0/96",
  NAT64: "64:ff9b::/96",
  "local NAT64": "64:ff9b:1::/48",
  "6to4": "2002::/16",
  Teredo: "2001::/32",
};

/** Generates addresses of a network. */
function within(network: string): fc.Arbitrary<string> {
  const [base, bits] = ipaddr.parseCIDR(network);
  const bytes = base.toByteArray();
  return fc.uint8Array({ minLength: bytes.length, maxLength: bytes.length }).map((random) => {
    const mixed = bytes.map((byte, at) => {
      const host = Math.max(0, Math.min(8, 8 * (at + 1) - bits));
      return (byte & (0xff << host)) | ((random[at] ?? 0) & (0xff >> (8 - host)));
    });
    return ipaddr.fromByteArray(mixed).toString();
  });
}

describe("an address is not public", () => {
  test.each(special)("within %s", (network) => {
    fc.assert(fc.property(within(network), (address) => void expect(isPublicAddress(address)).toBe(false)));
  });

  test.each(Object.entries(embedding))("in the %s range", (_, network) => {
    fc.assert(fc.property(within(network), (address) => void expect(isPublicAddress(address)).toBe(false)));
  });
});

test("an address outside the reserved networks is public", () => {
  const reserved = ["192.175.48.0/24", "192.31.196.0/24", "192.52.193.0/24", "2620:4f:8000::/48", ...special];
  const isReserved = (address: string) => {
    const parsed = ipaddr.parse(address);
    const networks = reserved.map((each) => ipaddr.parseCIDR(each));
    return networks.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits));
  };
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), within("2000::/3")), (address) => {
      expect(isPublicAddress(address)).toBe(!isReserved(address));
    }),
  );
});
