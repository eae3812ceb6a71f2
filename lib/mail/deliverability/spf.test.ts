import fc from "fast-check";
import { spf as peer } from "mailauth/lib/spf";
import { describe, expect, test } from "vitest";
import { withDns, type Zone } from "@/tests/setup/dns";
import { contains } from "./network";
import { dnsLookup } from "./resolver";
import { evaluateSpf } from "./spf";

const dns = withDns();

const chain = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [`i${n}.example`, { TXT: [`v=spf1 include:i${n + 1}.example`] }]),
);

const cases: [name: string, zone: Zone, result: string][] = [
  ["no record", { "example.org": { TXT: ["hello"] } }, "none"],
  ["no name", {}, "none"],
  ["its address", { "example.org": { TXT: ["v=spf1 ip4:192.0.2.1 -all"] } }, "pass"],
  ["its network", { "example.org": { TXT: ["v=spf1 ip4:192.0.2.0/28 -all"] } }, "pass"],
  ["another network", { "example.org": { TXT: ["v=spf1 ip4:192.0.2.128/25 -all"] } }, "fail"],
  ["others, with ~all", { "example.org": { TXT: ["v=spf1 ip4:198.51.100.1 ~all"] } }, "softfail"],
  ["nothing", { "example.org": { TXT: ["v=spf1"] } }, "neutral"],
  ["anything", { "example.org": { TXT: ["v=spf1 ?all"] } }, "neutral"],
  ["its own host", { "example.org": { TXT: ["v=spf1 a -all"], A: ["192.0.2.1"] } }, "pass"],
  [
    "a host's network",
    { "example.org": { TXT: ["v=spf1 a:h.example/24 -all"] }, "h.example": { A: ["192.0.2.9"] } },
    "pass",
  ],
  [
    "its mail servers",
    { "example.org": { TXT: ["v=spf1 mx -all"], MX: ["10 m.example"] }, "m.example": { A: ["192.0.2.1"] } },
    "pass",
  ],
  [
    "a provider's record",
    { "example.org": { TXT: ["v=spf1 include:p.example -all"] }, "p.example": { TXT: ["v=spf1 ip4:192.0.2.1 -all"] } },
    "pass",
  ],
  [
    "a provider's record that does not match",
    { "example.org": { TXT: ["v=spf1 include:p.example ~all"] }, "p.example": { TXT: ["v=spf1 -all"] } },
    "softfail",
  ],
  ["a provider without a record", { "example.org": { TXT: ["v=spf1 include:p.example ~all"] } }, "permerror"],
  [
    "a redirect",
    { "example.org": { TXT: ["v=spf1 redirect=p.example"] }, "p.example": { TXT: ["v=spf1 ip4:192.0.2.1 -all"] } },
    "pass",
  ],
  ["a redirect to a missing record", { "example.org": { TXT: ["v=spf1 redirect=p.example"] } }, "permerror"],
  ["an earlier -ip4", { "example.org": { TXT: ["v=spf1 -ip4:192.0.2.1 +all"] } }, "fail"],
  ["two records", { "example.org": { TXT: ["v=spf1 +all", "v=spf1 -all"] } }, "permerror"],
  ["an unknown mechanism", { "example.org": { TXT: ["v=spf1 ipv4:192.0.2.1 -all"] } }, "permerror"],
  ["an unknown modifier", { "example.org": { TXT: ["v=spf1 x=y ip4:192.0.2.1 -all"] } }, "pass"],
  [
    "too many includes",
    { "example.org": { TXT: ["v=spf1 include:i0.example ip4:192.0.2.1 -all"] }, ...chain },
    "permerror",
  ],
  ["a record in capitals", { "example.org": { TXT: ["V=SPF1 IP4:192.0.2.1 -ALL"] } }, "pass"],
];

describe("SPF for 192.0.2.1", () => {
  test.each(cases)("%s", async (_, zone, result) => {
    dns.zone = zone;
    expect(await evaluateSpf("example.org", "192.0.2.1", dnsLookup([dns.server]))).toBe(result);
  });

  test.each(cases.filter(([name]) => name !== "a record in capitals"))(
    "%s, as mailauth evaluates it",
    async (_, zone, result) => {
      dns.zone = zone;
      const { Resolver } = await import("node:dns/promises");
      const resolver = new Resolver();
      resolver.setServers([dns.server]);
      const { status } = await peer({
        sender: "bounces@example.org",
        ip: "192.0.2.1",
        helo: "mx.example.org",
        resolver: (name: string, type: string) => resolver.resolve(name, type) as never,
      });
      expect(status.result).toBe(result);
    },
  );
});

test("an IPv6 address matches only its own networks", async () => {
  dns.zone = { "example.org": { TXT: ["v=spf1 ip4:0.0.0.0/0 ip6:2001:db8::/32 -all"] } };
  const lookup = dnsLookup([dns.server]);
  expect(await evaluateSpf("example.org", "2001:db8::1", lookup)).toBe("pass");
  expect(await evaluateSpf("example.org", "2001:db9::1", lookup)).toBe("fail");
});

test("a network contains its addresses, and no text makes `contains` throw", () => {
  const byte = fc.nat(255);
  fc.assert(
    fc.property(byte, byte, byte, byte, fc.integer({ min: 0, max: 32 }), (a, b, c, d, bits) => {
      expect(contains(`${a}.${b}.${c}.${d}/${bits}`, `${a}.${b}.${c}.${d}`)).toBe(true);
      if (bits > 0) expect(contains(`${a}.${b}.${c}.${d}/${bits}`, `${a ^ 128}.${b}.${c}.${d}`)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (network, address) => {
      expect(typeof contains(network, address)).toBe("boolean");
    }),
  );
});

test("no record makes the evaluation throw", async () => {
  const text = async (record: string) => {
    const lookup = {
      texts: async () => [`v=spf1 ${record}`],
      mailServers: async () => [],
      addresses: async () => [],
      names: async () => [],
    };
    return evaluateSpf("example.org", "192.0.2.1", lookup);
  };
  const term = fc.stringMatching(
    /^[+?~-]?(?:a|mx|ip4|ip6|include|all|exists|ptr|redirect|exp)?[:=/]?[a-z0-9./:%{}]{0,12}$/,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.array(term).map((terms) => terms.join(" ")),
      ),
      async (record) => {
        expect(["pass", "fail", "softfail", "neutral", "permerror"]).toContain(await text(record));
      },
    ),
  );
});
