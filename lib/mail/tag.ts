import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * 80 bits that nobody else can make, in letters that survive a mail server that folds the case of addresses. Who was
 * sent an email has its marks, and so can speak for that email; nobody can guess those of another.
 */
export function tagOf(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("hex").slice(0, 20);
}

export function isTagOf(mark: string, text: string, secret: string): boolean {
  const expected = Buffer.from(tagOf(text, secret));
  const given = Buffer.from(mark.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
