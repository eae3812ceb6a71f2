import { createHmac } from "node:crypto";

/**
 * Returns the hash by which a suppressed address is recognized. Without the key, nobody can test addresses against a
 * stolen database.
 * @param emailKey the folded address, see lib/mail/address.ts
 * @param key must never change, or every suppressed address would be mailed again
 */
export function addressHash(emailKey: string, key: string): string {
  return createHmac("sha256", key).update(`suppression:${emailKey}`).digest("base64url");
}
