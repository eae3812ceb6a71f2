import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientAddress, networkOf, surroundingNetworks } from "./network";

describe("clientAddress", () => {
  test.each([
    ["no proxy: the peer of the connection", "192.0.2.1", null, 0, "192.0.2.1"],
    ["no proxy: X-Forwarded-For is ignored", "192.0.2.1", "203.0.113.9", 0, "192.0.2.1"],
    ["one proxy", "127.0.0.1", "203.0.113.9", 1, "203.0.113.9"],
    ["one proxy, after a forged address", "127.0.0.1", "10.0.0.1, 203.0.113.9", 1, "203.0.113.9"],
    ["two proxies, after a forged address", "127.0.0.1", "10.0.0.1,203.0.113.9 , 198.51.100.2", 2, "203.0.113.9"],
    ["fewer proxies than configured", "192.0.2.1", null, 2, "192.0.2.1"],
    ["an unknown peer", null, null, 0, null],
  ])("%s", (_, peer, forwardedFor, proxies, expected) => {
    expect(clientAddress({ peer, forwardedFor }, proxies)).toBe(expected);
  });

  test("a forged X-Forwarded-For does not change what our own proxy reports", () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), (claim, true_) => {
        expect(clientAddress({ peer: "127.0.0.1", forwardedFor: `${claim}, ${true_}` }, 1)).toBe(true_);
      }),
    );
  });
});

describe("networkOf", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::ffff:c000:201", "192.0.2.1"],
    ["::1", "0:0:0:0::/64"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::6", "2001:db8:1:2::/64"],
    ["2001:db8::", "2001:db8:0:0::/64"],
    ["[2001:db8::1]", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", "unknown"],
    ["999.0.0.1", "unknown"],
    ["localhost", "unknown"],
    ["1:2", "unknown"],
  ])("%s is %s", (address, network) => expect(networkOf(address)).toBe(network));

  test("an IPv6 network is the first half of the address", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (net, one, other) => {
        fc.pre(net.some((part) => part !== "0"));
        const network = networkOf([...net, ...one].join(":"));
        expect(network).toBe(networkOf([...net, ...other].join(":")));
        expect(network).toBe(`${net.join(":")}::/64`);
      }),
    );
  });

  test("returns a non-empty text for any input", () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(networkOf(text)).not.toBe("")));
  });
});

test.each([
  ["2001:db8:1:2::/64", "2001:db8:1::/48", "2001:db8::/32"],
  ["192.0.2.1", "192.0.2.0/24", "192.0.0.0/16"],
  ["unknown", "unknown", "unknown"],
])("the wider networks of %s are %s and %s", (network, wide, widest) =>
  expect(surroundingNetworks(network)).toEqual({ wide, widest }),
);

test("the wider networks of an IPv6 address contain it", () => {
  expect(surroundingNetworks(networkOf("2001:db8::1"))).toEqual({ wide: "2001:db8:0::/48", widest: "2001:db8::/32" });
});
