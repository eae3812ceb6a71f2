import { createHmac } from "node:crypto";

// Keyed, so that nobody can test addresses against a stolen database. A new key would mail all suppressed addresses.
export function addressHash(emailKey: string, key: string): string {
  return createHmac("sha256", key).update(`suppression:${emailKey}`).digest("base64url");
}
