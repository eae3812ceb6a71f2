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

/** Whether a token's signature is of a text, by the key whose version it names. */
export function isSigned(token: string, text: string, keys: Keys): boolean {
  const [version, , signature = ""] = token.split(".");
  const key = versions(keys)[Number(version) - 1];
  if (!key) return false;
  const [expected, given] = [Buffer.from(sign(text, key)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
