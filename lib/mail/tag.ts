import { createHmac, timingSafeEqual } from "node:crypto";

/** 80 bits of HMAC in characters that survive folded case. Whoever got an email can speak for it, and for no other. */
export function tagOf(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("hex").slice(0, 20);
}

export function isTagOf(tag: string, text: string, secret: string): boolean {
  const expected = Buffer.from(tagOf(text, secret));
  const given = Buffer.from(tag.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
