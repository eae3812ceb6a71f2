import { claimedId, isSigned, type Keys, signed } from "../platform/signature";

/** What makes a digest known: its number, and when it was queued, which a store that began anew does not repeat. */
type Named = { id: number; createdAt: Date };

/** The token in the address under which a reader's digest is read online. It has no end. */
export function digestToken(digest: Named, keys: Keys): string {
  return signed(String(digest.id), nameOf(digest), keys);
}

/** @returns the number of the digest that a token claims to be for, or null where it can be none of ours */
export function readDigestToken(token: string): number | null {
  return claimedId(token);
}

/** Whether we made a token for a digest. */
export function isDigestToken(token: string, digest: Named, keys: Keys): boolean {
  return readDigestToken(token) === digest.id && isSigned(token, nameOf(digest), keys);
}

function nameOf({ id, createdAt }: Named): string {
  return `digest:${id}:${createdAt.getTime()}`;
}
