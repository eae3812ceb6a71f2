import { createHmac, timingSafeEqual } from "node:crypto";

/** What makes a digest known: its number, and when it was queued, which a store that began anew does not repeat. */
type Named = { id: number; createdAt: Date };

/** The token in the address under which a reader's digest is read online. It has no end. */
export function digestToken({ id, createdAt }: Named, secret: string): string {
  return `1.${id}.${sign(id, createdAt, secret)}`;
}

/** @returns the number of the digest that a token claims to be for, or null where it can be none of ours */
export function readDigestToken(token: string): number | null {
  const match = /^1\.([1-9]\d{0,14})\.[\w-]{43}$/.exec(token);
  return match?.[1] ? Number(match[1]) : null;
}

/** Whether we made a token for a digest. */
export function isDigestToken(token: string, digest: Named, secret: string): boolean {
  const [given, made] = [Buffer.from(token), Buffer.from(digestToken(digest, secret))];
  return given.length === made.length && timingSafeEqual(given, made);
}

function sign(id: number, createdAt: Date, secret: string): string {
  return createHmac("sha256", secret).update(`digest:${id}:${createdAt.getTime()}`).digest("base64url");
}
