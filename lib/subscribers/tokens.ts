import { createHash, randomBytes } from "node:crypto";
import { claimedId, isSigned, type Keys, sign, signed, versions } from "../platform/signature";

export const confirmationLifetime = 48 * 3600 * 1000; // How long a confirmation link works, in ms: 48 hours

/** Returns 32 random bytes, from which a key derives the token of a confirmation. */
export function makeNonce(): string {
  return randomBytes(32).toString("base64url");
}

export type TokenPurpose = "confirmation" | "move-old" | "move-new";

/** Not stored: the worker derives it from the nonce, so that the database or a backup alone opens nothing. */
export function confirmationToken(nonce: string, { signing }: Keys, of: TokenPurpose = "confirmation"): string {
  return sign(`${of}:${nonce}`, signing);
}

/** Also if the key has changed since; null if none of the keys made it. */
export function rederiveToken(nonce: string, tokenHash: string, keys: Keys, of: TokenPurpose): string | null {
  const tokens = versions(keys).flatMap((key) => (key === null ? [] : [sign(`${of}:${nonce}`, key)]));
  return tokens.find((token) => hashToken(token) === tokenHash) ?? null;
}

/** Whether a text has the form of a token; a link that was cut off does not. */
export function isConfirmationToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** It never expires, and names the version of the signing key. */
export function unsubscribeToken(subscriptionId: number, keys: Keys): string {
  return signed(`${subscriptionId}`, `unsubscribe:${subscriptionId}`, keys);
}

export function readUnsubscribeToken(token: string, keys: Keys): number | null {
  const id = claimedId(token);
  return id !== null && isSigned(token, `unsubscribe:${id}`, keys) ? id : null;
}

/** It contains the address: after a change of address, links in the old mailbox no longer work. */
export function preferencesToken({ id, emailKey }: { id: number; emailKey: string }, keys: Keys): string {
  return signed(`${id}`, `preferences:${id}:${emailKey}`, keys);
}

export function isPreferencesToken(token: string, { id, emailKey }: { id: number; emailKey: string }, keys: Keys) {
  return claimedId(token) === id && isSigned(token, `preferences:${id}:${emailKey}`, keys);
}
