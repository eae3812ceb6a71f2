import { claimedId, isSigned, type Keys, signed } from "../platform/signature";

/** A recreated database may repeat an id, but not with the same time. */
type Named = { id: number; createdAt: Date };

/** It does not expire. */
export function digestToken(digest: Named, keys: Keys): string {
  return signed(String(digest.id), nameOf(digest), keys);
}

export function readDigestToken(token: string): number | null {
  return claimedId(token);
}

export function isDigestToken(token: string, digest: Named, keys: Keys): boolean {
  return readDigestToken(token) === digest.id && isSigned(token, nameOf(digest), keys);
}

function nameOf({ id, createdAt }: Named): string {
  return `digest:${id}:${createdAt.getTime()}`;
}
