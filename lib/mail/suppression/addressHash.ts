import { createHmac } from "node:crypto";

/**
 * By which a suppressed address is known again: without the key, nobody can try addresses against a stolen store.
 * @param emailKey the folded address, see lib/subscribers/schema.ts
 * @param key one that never changes, else every suppressed address would be mailed again
 */
export function addressHash(emailKey: string, key: string): string {
  return createHmac("sha256", key).update(`suppression:${emailKey}`).digest("base64url");
}
