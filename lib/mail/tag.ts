import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Returns an unforgeable tag of 80 bits (a truncated HMAC), in characters that survive servers that fold the case of
 * addresses. Whoever received an email has its tags and can speak for it, but cannot guess those of another.
 */
export function tagOf(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("hex").slice(0, 20);
}

export function isTagOf(tag: string, text: string, secret: string): boolean {
  const expected = Buffer.from(tagOf(text, secret));
  const given = Buffer.from(tag.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
