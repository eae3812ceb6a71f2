import { claimedId, isSigned, type Keys, signed } from "../platform/signature";

/**
 * What a token identifies a digest by: its id, and when it was queued, because a recreated database may repeat an id.
 */
type Named = { id: number; createdAt: Date };

/** Returns the token in the URL where a subscriber's digest can be read online. It does not expire. */
export function digestToken(digest: Named, keys: Keys): string {
  return signed(String(digest.id), nameOf(digest), keys);
}

/** Returns the id of the digest that a token claims to be for, or null if the token is malformed. */
export function readDigestToken(token: string): number | null {
  return claimedId(token);
}

/** Returns whether a token was signed for this digest. */
export function isDigestToken(token: string, digest: Named, keys: Keys): boolean {
  return readDigestToken(token) === digest.id && isSigned(token, nameOf(digest), keys);
}

function nameOf({ id, createdAt }: Named): string {
  return `digest:${id}:${createdAt.getTime()}`;
}
