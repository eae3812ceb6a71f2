import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify";
import { expect, test } from "vitest";
import { withSmtp } from "@/tests/setup/smtp";
import { readDkimKey } from "./dkim";
import { listHeaders } from "./listHeaders";
import type { Message } from "./message";
import { createTransport } from "./transport";

const listen = withSmtp();

const message: Message = {
  to: "reader@example.org",
  from: "Papers <papers@example.org>",
  replyTo: "help@example.org",
  subject: "Papers · Wednesday, 12 March · M³ViT, and a title that is longer than one line of a header may be",
  text: "Ωmega  \n\n two  spaces.\n.\n\n\n",
  html: `<p>${"Ωmega ".repeat(100)}</p>\n\n`,
  messageId: "<00000007.digest@example.org>",
  headers: listHeaders("digest", {
    siteUrl: "https://papers.example.org",
    unsubscribeUrl: `https://papers.example.org/unsubscribe/one-click?token=${"a".repeat(150)}`,
    unsubscribeMailto: "mailto:bounces@example.org?subject=unsubscribe%20token",
  }),
};

const pairs = {
  rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  ed25519: generateKeyPairSync("ed25519"),
};

/** The DNS record of a public key. */
function recordOf(kind: keyof typeof pairs): string {
  const spki = pairs[kind].publicKey.export({ type: "spki", format: "der" });
  return `v=DKIM1; k=${kind}; p=${(kind === "rsa" ? spki : spki.subarray(-32)).toString("base64")}`;
}

/** Sends the message by SMTP, signed, and verifies what arrives. */
async function arrive(key: KeyObject, tamper = (source: string) => source) {
  const { received, mail } = await listen();
  const transport = createTransport(mail, { dkim: { domain: "example.org", selector: "s1", key } });
  await transport.send(message);
  transport.close();
  const kind = key.asymmetricKeyType === "rsa" ? "rsa" : "ed25519";
  const { results } = await dkimVerify(tamper(received[0]!.source), {
    resolver: async (name: string) => (name === "s1._domainkey.example.org" ? [[recordOf(kind)]] : []),
  });
  return { source: received[0]!.source, result: results[0] };
}

test.each(["rsa", "ed25519"] as const)(
  "a signature by %s is valid and covers everything that RFC 8058 requires",
  async (kind) => {
    const { source, result } = await arrive(pairs[kind].privateKey);
    expect(result?.status.result).toBe("pass");
    expect(result).toMatchObject({ signingDomain: "example.org", selector: "s1" });
    const { keys } = (result as unknown as { signingHeaders: { keys: string } }).signingHeaders;
    expect(keys.toLowerCase().split(/\s*:\s*/)).toEqual(
      expect.arrayContaining(["from", "subject", "list-unsubscribe", "list-unsubscribe-post"]),
    );
    for (const line of source.split(/\r?\n/)) expect(line.length).toBeLessThan(998);
    expect(source).toMatch(/^List-Unsubscribe: <https:\S+>, <mailto:\S+>\r?$/m);
  },
);

test.each([
  ["another subject", (source: string) => source.replace(/^Subject: /m, "Subject: Not ")],
  ["another unsubscribe URL", (source: string) => source.replace("<https://papers.", "<https://evil.")],
  ["a second sender", (source: string) => source.replace(/^From: /m, "From: evil@x.org\r\nFrom: ")],
  ["another body", (source: string) => source.replace("spaces", "Spaces")],
])("a signature is invalid for %s", async (_, tamper) => {
  const { result } = await arrive(pairs.rsa.privateKey, tamper);
  expect(result?.status.result).toMatch(/fail|neutral/);
});

test("a signature survives changes of white space, as servers make them", async () => {
  const tamper = (source: string) =>
    source.replace(/^Subject: /m, "subject:   ").replace("two  spaces.", "two spaces. ");
  expect((await arrive(pairs.rsa.privateKey, tamper)).result?.status.result).toBe("pass");
});

test("a weak key, another kind of key and no key are rejected", () => {
  const weak = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  for (const key of [weak, curve]) {
    expect(() => readDkimKey(key.export({ type: "pkcs8", format: "pem" }).toString())).toThrow("RSA of 2048");
  }
  expect(() => readDkimKey("no key")).toThrow();
});
