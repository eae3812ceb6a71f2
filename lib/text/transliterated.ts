import anyAscii from "any-ascii";
import { normalizeUnicode } from "./normalized";

/**
 * Transliterates a text of any script to ASCII, by AnyAscii's table (https://anyascii.com): Привет becomes Privet, 王小明
 * becomes WangXiaoMing. Suitable for keys and file names. Do not use it to compare texts: it reads Japanese as Chinese.
 */
export function transliterate(text: string): string {
  return anyAscii(normalizeUnicode(text, "NFKC"));
}
