import { createHmac, timingSafeEqual } from "node:crypto";

/** The keys of this site, as lib/platform/secrets.ts has them: the one that signs, and those that did before it. */
export type Keys = { signing: string; former: (string | null)[] };

export function sign(text: string, key: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** Keys by version: the first is 1, the last the one that signs; null is one that is not to be believed any more. */
export function versions({ signing, former }: Keys): (string | null)[] {
  return [...former, signing];
}

/** A token that names its key's version and what it is about: `2.12.…`. @param text what is signed */
export function signed(about: string, text: string, keys: Keys): string {
  return `${versions(keys).length}.${about}.${sign(text, keys.signing)}`;
}

const tokenForm = /^[1-9]\d{0,3}\.([0-9a-z]{1,15})\.[\w-]{43}$/;

/** @returns what a token says that it is about, which is to be believed only where `isSigned`; null for what is none */
export function claimOf(token: string): string | null {
  return tokenForm.exec(token)?.[1] ?? null;
}

/** @returns the number of the row that a token says it is about, likewise */
export function claimedId(token: string): number | null {
  const claim = claimOf(token);
  return claim !== null && /^[1-9]\d*$/.test(claim) ? Number(claim) : null;
}

/** Whether a token's signature is of a text, by the key whose version it names. */
export function isSigned(token: string, text: string, keys: Keys): boolean {
  const [version, , signature = ""] = token.split(".");
  const key = versions(keys)[Number(version) - 1];
  if (!key) return false;
  const [expected, given] = [Buffer.from(sign(text, key)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
