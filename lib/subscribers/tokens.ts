import { createHash, randomBytes } from "node:crypto";
import { claimedId, isSigned, type Keys, sign, signed, versions } from "../platform/signature";

/** How long a confirmation link works, in ms: 48 hours. */
export const confirmationLifetime = 48 * 3600 * 1000;

/** 32 random bytes, from which and a key the token of a confirmation is derived. */
export function makeNonce(): string {
  return randomBytes(32).toString("base64url");
}

/** What can be confirmed: a subscription, and a move at its old and at its new address. */
export type Confirmed = "confirmation" | "move-old" | "move-new";

/**
 * The token in a confirmation link. It is stored nowhere: the worker derives it again from the nonce when it writes
 * the email, so that neither the database alone nor a backup of it opens anything.
 */
export function confirmationToken(nonce: string, { signing }: Keys, of: Confirmed = "confirmation"): string {
  return sign(`${of}:${nonce}`, signing);
}

/** The token again, also where another key signs by now. @returns null where none of the keys made it */
export function rederiveToken(nonce: string, tokenHash: string, keys: Keys, of: Confirmed): string | null {
  const tokens = versions(keys).flatMap((key) => (key === null ? [] : [sign(`${of}:${nonce}`, key)]));
  return tokens.find((token) => hashToken(token) === tokenHash) ?? null;
}

/** @returns false for what can be no token of ours: a link that was cut off, say */
export function isConfirmationToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** By which a confirmation is found when its link is opened. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The token in the unsubscribe links of a subscription; it has no end. It names the version of the key that signed. */
export function unsubscribeToken(subscriptionId: number, keys: Keys): string {
  return signed(`${subscriptionId}`, `unsubscribe:${subscriptionId}`, keys);
}

/** @returns the subscription that an unsubscribe token is for, or null where we did not make it */
export function readUnsubscribeToken(token: string, keys: Keys): number | null {
  const id = claimedId(token);
  return id !== null && isSigned(token, `unsubscribe:${id}`, keys) ? id : null;
}

/**
 * The token in the links to a subscription's preferences. It is for one address as well: once the subscription has
 * moved, what lies in the old mailbox opens nothing any more.
 */
export function preferencesToken({ id, emailKey }: { id: number; emailKey: string }, keys: Keys): string {
  return signed(`${id}`, `preferences:${id}:${emailKey}`, keys);
}

export function isPreferencesToken(token: string, { id, emailKey }: { id: number; emailKey: string }, keys: Keys) {
  return claimedId(token) === id && isSigned(token, `preferences:${id}:${emailKey}`, keys);
}
