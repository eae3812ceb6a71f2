import anyAscii from "any-ascii";
import { normalized } from "./normalized";

/**
 * Writes a text of any script in ASCII, by AnyAscii's table (https://anyascii.com): Привет is Privet, 王小明 is
 * WangXiaoMing. Good for keys and file names. Do not compare texts by it: it reads Japanese as Chinese.
 */
export function transliterated(text: string): string {
  return anyAscii(normalized(text, "NFKC"));
}
