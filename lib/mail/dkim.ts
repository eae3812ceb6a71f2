import { createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { MimeMessage } from "./mime";

/** The key that signs, and its DNS name, `selector._domainkey.domain`. */
export type DkimKey = { domain: string; selector: string; key: KeyObject };

/** Signed if present. RFC 8058, 4 requires those about unsubscribing; mailboxes show or act upon the others. */
const signedHeaders = [
  "from",
  "to",
  "reply-to",
  "subject",
  "message-id",
  "date",
  "list-unsubscribe",
  "list-unsubscribe-post",
  "list-id",
  "feedback-id",
  "auto-submitted",
  "mime-version",
  "content-type",
];

/** Listed once more than they occur, so that nobody can add another (RFC 6376, 8.15). */
const oversigned = ["from", "to", "reply-to", "subject", "date", "list-unsubscribe", "list-unsubscribe-post"];

/** @throws if the key is neither RSA (2048 bits or more) nor Ed25519 */
export function readDkimKey(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === "ed25519" || (type === "rsa" && (details?.modulusLength ?? 0) >= 2048)) return key;
  throw new Error(
    `It is a key of type ${type} ${details?.modulusLength ?? ""}; DKIM requires RSA of 2048 bits or more, or Ed25519`,
  );
}

/** Signs an email (RFC 6376, RFC 8463). The signature itself is computed in Node's thread pool. */
export async function signEmail({ headers, body }: MimeMessage, key: DkimKey, now: Date): Promise<MimeMessage> {
  const present = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
  const covered = signedHeaders.filter((name) => present.has(name));
  const algorithm = key.key.asymmetricKeyType === "rsa" ? "rsa-sha256" : "ed25519-sha256";
  const fields = [
    `v=1; a=${algorithm}; c=relaxed/relaxed; d=${key.domain}; s=${key.selector};`,
    `t=${Math.floor(now.getTime() / 1000)};`,
    ...fold(`h=${[...covered, ...oversigned].join(":")};`, ":"),
    `bh=${digest(relaxBody(body)).toString("base64")};`,
    "b=",
  ].join("\r\n ");
  // A listed header that does not occur adds nothing to the signed text.
  const lines = covered.map((name) => relaxHeader(name, present.get(name) ?? ""));
  const input = `${lines.map((line) => `${line}\r\n`).join("")}${relaxHeader("dkim-signature", fields)}`;
  const signature = (await signBytes(Buffer.from(input, "utf8"), key.key)).toString("base64");
  const value = `${fields}${(signature.match(/.{1,72}/g) ?? []).join("\r\n ")}`;
  return { headers: [["DKIM-Signature", value], ...headers], body };
}

/** Ed25519 signs the digest (RFC 8463, 3); RSA computes it itself. */
function signBytes(input: Buffer, key: KeyObject): Promise<Buffer> {
  const isRsa = key.asymmetricKeyType === "rsa";
  return new Promise((resolve, reject) => {
    sign(isRsa ? "sha256" : null, isRsa ? input : digest(input), key, (error, signature) =>
      error ? reject(error) : resolve(signature),
    );
  });
}

function digest(bytes: string | Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** RFC 6376, 3.4.2 */
function relaxHeader(name: string, value: string): string {
  return `${name}:${value
    .replace(/[\r\n]+/g, "")
    .replace(/[\t ]+/g, " ")
    .trim()}`;
}

/** RFC 6376, 3.4.4 */
function relaxBody(body: string): string {
  const text = body
    .replace(/[\t ]+/g, " ")
    .replace(/ (?=\r\n|$)/g, "")
    .replace(/(?:\r\n)+$/, "");
  return text === "" ? "" : `${text}\r\n`;
}

function fold(text: string, separator: string): string[] {
  const lines = [""];
  for (const piece of text.split(new RegExp(`(?<=${separator})`))) {
    if ((lines.at(-1) ?? "").length + piece.length > 72) lines.push("");
    lines.push(`${lines.pop() ?? ""}${piece}`);
  }
  return lines;
}
