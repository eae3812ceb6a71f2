import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { withDns } from "@/tests/setup/dns";
import { examineSender, type Sender } from "./examine";
import { dnsLookup } from "./resolver";

const dns = withDns();

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ed25519 = generateKeyPairSync("ed25519");
const published = (key: typeof rsa.publicKey) => key.export({ type: "spki", format: "der" });

const sender: Sender = {
  domain: "papers.example.org",
  returnDomain: "bounces.example.org",
  dkim: { domain: "example.org", selector: "s1", key: rsa.privateKey },
  server: "mail.example.org",
  addresses: [],
  own: ["127.0.0.1", "10.0.0.2"],
};

const address = "8.8.4.4";

/** A domain that is set up correctly. */
function correctZone() {
  return {
    "mail.example.org": { A: [address] },
    "4.4.8.8.in-addr.arpa": { PTR: ["mail.example.org"] },
    "bounces.example.org": { MX: ["10 mail.example.org"], TXT: [`v=spf1 ip4:${address} -all`] },
    "s1._domainkey.example.org": { TXT: [`v=DKIM1; k=rsa; p=${published(rsa.publicKey).toString("base64")}`] },
    "_dmarc.example.org": { TXT: ["v=DMARC1; p=reject"] },
  };
}

const examine = (changes: Partial<Sender> = {}) => examineSender({ ...sender, ...changes }, dnsLookup([dns.server]));

async function finding(about: string, changes: Partial<Sender> = {}) {
  return (await examine(changes)).find((each) => each.about === about);
}

test("a sender that is set up correctly passes all checks", async () => {
  dns.zone = correctZone();
  const findings = await examine();
  expect(findings.map(({ level, about }) => `${about} ${level}`)).toEqual([
    "SPF pass",
    "DKIM pass",
    "DMARC pass",
    "PTR pass",
    "Bounces pass",
  ]);
});

test("a sender without any records gets advice on each", async () => {
  dns.zone = { "mail.example.org": { A: [address] } };
  const findings = await examine();
  expect(findings.map(({ level }) => level)).toEqual(["fail", "fail", "fail", "warn", "fail"]);
  expect(findings.map(({ advice }) => advice)).toEqual([
    `bounces.example.org. TXT "v=spf1 ip4:${address} ~all"`,
    `s1._domainkey.example.org. TXT "v=DKIM1; k=rsa; p=${published(rsa.publicKey).toString("base64")}"`,
    '_dmarc.papers.example.org. TXT "v=DMARC1; p=none; rua=mailto:postmaster@papers.example.org"',
    expect.stringContaining("the name of the mail server"),
    "bounces.example.org. MX 10 <mail server>",
  ]);
});

describe("checking a record", () => {
  const key = published(rsa.publicKey).toString("base64");
  const other = published(generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey).toString("base64");
  const dkim = "s1._domainkey.example.org";
  const spf = "bounces.example.org";

  test.each<[string, string, Record<string, object>, string, RegExp]>([
    [
      "of another key",
      "DKIM",
      { [dkim]: { TXT: [`v=DKIM1; p=${other}`] } },
      "fail",
      /different key from MAIL_DKIM_KEY/,
    ],
    ["revoked", "DKIM", { [dkim]: { TXT: ["v=DKIM1; p="] } }, "fail", /revoked/],
    ["in test mode", "DKIM", { [dkim]: { TXT: [`v=DKIM1; t=y; p=${key}`] } }, "warn", /test mode/],
    ["present twice", "DKIM", { [dkim]: { TXT: [`p=${key}`, `p=${key}`] } }, "fail", /2 keys/],
    [
      "with spaces in its key",
      "DKIM",
      { [dkim]: { TXT: [`v=DKIM1;p=${key.replace(/(.{60})/g, "$1 ")}`] } },
      "pass",
      /has the public key/,
    ],
    [
      "of another server",
      "SPF",
      { [spf]: { TXT: ["v=spf1 ip4:9.9.9.9 -all"] } },
      "warn",
      /returns fail for 8\.8\.4\.4/,
    ],
    ["present twice", "SPF", { [spf]: { TXT: ["v=spf1 mx", "v=spf1 a"] } }, "fail", /2 records/],
    ["invalid", "SPF", { [spf]: { TXT: ["v=spf1 include:none.example -all"] } }, "fail", /is invalid/],
    [
      "without a valid policy",
      "DMARC",
      { "_dmarc.example.org": { TXT: ["v=DMARC1; p=maybe"] } },
      "fail",
      /has no valid policy/,
    ],
    [
      "of the subdomain itself",
      "DMARC",
      { "_dmarc.papers.example.org": { TXT: ["v=DMARC1; p=none"] } },
      "pass",
      /is none/,
    ],
    [
      "with a name that resolves elsewhere",
      "PTR",
      { "mail.example.org": { A: [address] }, "4.4.8.8.in-addr.arpa": { PTR: ["x.example"] } },
      "warn",
      /resolves to x\.example, which resolves to a different/,
    ],
    [
      "that refuses all mail",
      "Bounces",
      { [spf]: { MX: ["0 ."], TXT: [`v=spf1 ip4:${address} -all`] } },
      "fail",
      /accepts no mail/,
    ],
    [
      "of a server without an address",
      "Bounces",
      { [spf]: { MX: ["5 gone.example.org"], TXT: [] } },
      "fail",
      /gone\.example\.org.*has no address/,
    ],
    ["with an address only", "Bounces", { [spf]: { A: [address] } }, "warn", /no MX/],
  ])("%s (%s)", async (_, about, zone, level, line) => {
    dns.zone = { ...correctZone(), ...zone };
    expect(await finding(about)).toMatchObject({ level, line: expect.stringMatching(line) });
  });
});

test("an Ed25519 key is published without its SPKI wrapping", async () => {
  const dkim = { domain: "example.org", selector: "s1", key: ed25519.privateKey };
  const raw = published(ed25519.publicKey).subarray(-32).toString("base64");
  dns.zone = { ...correctZone(), "s1._domainkey.example.org": { TXT: [`v=DKIM1; k=ed25519; p=${raw}`] } };
  expect(await finding("DKIM", { dkim })).toMatchObject({ level: "pass" });
});

test("a signature and a return path of other domains do not pass DMARC", async () => {
  dns.zone = { ...correctZone(), "bounces.example.com": { MX: ["1 mail.example.org"], TXT: ["v=spf1 +all"] } };
  const changes = { dkim: null, returnDomain: "bounces.example.com" };
  expect(await finding("DMARC", changes)).toMatchObject({ level: "fail" });
  expect(await finding("DKIM", changes)).toMatchObject({ level: "warn" });
});

test("the sending address is the operator's, else the mail server's, else this machine's", async () => {
  dns.zone = correctZone();
  expect(await finding("SPF", { addresses: ["9.9.9.9"] })).toMatchObject({ level: "fail" });
  expect(await finding("PTR", { addresses: ["9.9.9.9"] })).toMatchObject({ level: "fail" });
  expect(await finding("SPF", { server: address })).toMatchObject({ level: "pass" });
  expect(await finding("SPF", { server: "127.0.0.1", own: ["10.0.0.2", address] })).toMatchObject({ level: "pass" });
  expect(await finding("SPF", { server: "127.0.0.1" })).toMatchObject({
    level: "warn",
    advice: "pass it with --address",
  });
});

test("a resolver that refuses or does not answer is reported", async () => {
  dns.zone = { ...correctZone(), "_dmarc.example.org": "REFUSED" };
  expect(await examine()).toEqual([
    {
      level: "warn",
      about: "DNS",
      line: expect.stringMatching(/^DNS did not answer for _dmarc\.example\.org \(EREFUSED\), so SPF/),
    },
  ]);
  const nobody = await examineSender(sender, dnsLookup(["127.0.0.1:9"]));
  expect(nobody).toEqual([
    { level: "warn", about: "DNS", line: expect.stringContaining("DNS did not answer for mail.example.org") },
  ]);
});

test("a sender at localhost has nothing to look up", async () => {
  expect(await examine({ domain: "localhost" })).toMatchObject([
    { level: "fail", advice: expect.stringContaining("MAIL_FROM") },
  ]);
});
