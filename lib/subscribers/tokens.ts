import { createHash, randomBytes } from "node:crypto";
import { claimedId, isSigned, type Keys, sign, signed, versions } from "../platform/signature";

/** How long a confirmation link works, in ms: 48 hours. */
export const confirmationLifetime = 48 * 3600 * 1000;

/** Returns 32 random bytes, from which a key derives the token of a confirmation. */
export function makeNonce(): string {
  return randomBytes(32).toString("base64url");
}

/** What a token confirms: a subscription, or an address change at its old or new address. */
export type TokenPurpose = "confirmation" | "move-old" | "move-new";

/**
 * Returns the token of a confirmation link. It is not stored: the worker derives it again from the nonce when it
 * renders the email, so that the database or a backup alone opens nothing.
 */
export function confirmationToken(nonce: string, { signing }: Keys, of: TokenPurpose = "confirmation"): string {
  return sign(`${of}:${nonce}`, signing);
}

/** Derives a token again, also if the key has changed since. @returns null if none of the keys made it */
export function rederiveToken(nonce: string, tokenHash: string, keys: Keys, of: TokenPurpose): string | null {
  const tokens = versions(keys).flatMap((key) => (key === null ? [] : [sign(`${of}:${nonce}`, key)]));
  return tokens.find((token) => hashToken(token) === tokenHash) ?? null;
}

/** Whether a text has the form of a token; a link that was cut off does not. */
export function isConfirmationToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** Returns the hash by which a confirmation is found when its link is opened. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/**
 * Returns the token of a subscription's unsubscribe links, which never expires. It names the version of the signing
 * key.
 */
export function unsubscribeToken(subscriptionId: number, keys: Keys): string {
  return signed(`${subscriptionId}`, `unsubscribe:${subscriptionId}`, keys);
}

/** Returns the subscription that an unsubscribe token is for; null for a forged one. */
export function readUnsubscribeToken(token: string, keys: Keys): number | null {
  const id = claimedId(token);
  return id !== null && isSigned(token, `unsubscribe:${id}`, keys) ? id : null;
}

/**
 * Returns the token of the links to a subscription's preferences. It contains the address: after an address change,
 * links in the old mailbox no longer work.
 */
export function preferencesToken({ id, emailKey }: { id: number; emailKey: string }, keys: Keys): string {
  return signed(`${id}`, `preferences:${id}:${emailKey}`, keys);
}

export function isPreferencesToken(token: string, { id, emailKey }: { id: number; emailKey: string }, keys: Keys) {
  return claimedId(token) === id && isSigned(token, `preferences:${id}:${emailKey}`, keys);
}
