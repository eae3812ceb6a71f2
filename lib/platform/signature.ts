import { createHmac, timingSafeEqual } from "node:crypto";

export type Keys = { signing: string; former: (string | null)[] };

export function sign(text: string, key: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** Returns the keys by version: the first is version 1, the last is the current key. Null is a revoked key. */
export function versions({ signing, former }: Keys): (string | null)[] {
  return [...former, signing];
}

/** `2.12.…`: its key's version and its claim. `text` is what is signed. */
export function signed(claim: string, text: string, keys: Keys): string {
  return `${versions(keys).length}.${claim}.${sign(text, keys.signing)}`;
}

const tokenForm = /^[1-9]\d{0,3}\.([0-9a-z]{1,15})\.[\w-]{43}$/;

/** Returns the claim of a token, which can be trusted only if `isSigned`, or null if the token is malformed. */
export function claimOf(token: string): string | null {
  return tokenForm.exec(token)?.[1] ?? null;
}

export function claimedId(token: string): number | null {
  const claim = claimOf(token);
  return claim !== null && /^[1-9]\d*$/.test(claim) ? Number(claim) : null;
}

export function isSigned(token: string, text: string, keys: Keys): boolean {
  const [version, , signature = ""] = token.split(".");
  const key = versions(keys)[Number(version) - 1];
  if (!key) return false;
  const [expected, given] = [Buffer.from(sign(text, key)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
