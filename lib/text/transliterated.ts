import anyAscii from "any-ascii";
import { normalizeUnicode } from "./normalized";

// AnyAscii's table (https://anyascii.com): Привет is Privet. For keys, not comparison: it reads Japanese as Chinese.
export function transliterate(text: string): string {
  return anyAscii(normalizeUnicode(text, "NFKC"));
}
