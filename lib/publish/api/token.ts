import { createHash, timingSafeEqual } from "node:crypto";

/** Whether a header shows one of some tokens: "Bearer …". How long the answer takes tells nothing of them. */
export function showsToken(header: string | null, tokens: string[]): boolean {
  const given = /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? "")?.[1] ?? "";
  // Hashes have one length, which comparing in constant time needs; and no token ends the comparison.
  return tokens.map((token) => timingSafeEqual(digest(token), digest(given))).includes(true);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
