import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** How long a confirmation link works, in ms: 48 hours. */
export const confirmationLifetime = 48 * 3600 * 1000;

/** 32 random bytes, from which and the secret the token of a confirmation is derived. */
export function makeNonce(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The token in a confirmation link. It is stored nowhere: the worker derives it again from the nonce when it writes
 * the email, so that neither the database alone nor a backup of it opens anything.
 */
export function confirmationToken(nonce: string, secret: string): string {
  return sign(`confirmation:${nonce}`, secret);
}

/** @returns false for what can be no token of ours: a link that was cut off, say */
export function isConfirmationToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** By which a confirmation is found when its link is opened. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The token in the unsubscribe links of a subscription; it has no end. The 1 names the key, should it ever change. */
export function unsubscribeToken(subscriptionId: number, secret: string): string {
  return `1.${subscriptionId}.${sign(`unsubscribe:${subscriptionId}`, secret)}`;
}

/** @returns the subscription that an unsubscribe token is for, or null where we did not make it */
export function readUnsubscribeToken(token: string, secret: string): number | null {
  const match = /^1\.(\d{1,15})\.([\w-]{43})$/.exec(token);
  if (!match?.[1] || !match[2]) return null;
  const expected = Buffer.from(sign(`unsubscribe:${Number(match[1])}`, secret));
  return timingSafeEqual(expected, Buffer.from(match[2])) ? Number(match[1]) : null;
}

function sign(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
