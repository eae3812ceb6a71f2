/**
 * The signs that people type for an apostrophe, for a class of a regular expression: what Unicode says may be taken for
 * one (UTS #39, confusables.txt, of U+0027) without the letters of Hebrew, runes and syllabics among them; and the other
 * half of some pairs, such as ʿ of ʾ. Several are letters for Unicode: ʻ of Hawaiʻi, ꞌ of Mixtec.
 */
export const apostrophes =
  "\u0027\u0060\u00b4\u02b9\u02bb-\u02c1\u02c8\u02ca\u02cb\u02ee\u02f4\u0374\u0384\u055a\u055d\u05f3\u05f4\u1fbd\u1fbf\u1fef\u1ffd\u1ffe" +
  "\u2018\u2019\u201b\u2032\u2035\u275b\u275c\ua78b\ua78c\uff07\uff40";

const sign = new RegExp(`[${apostrophes}]`, "u");

/** By UTF-16 code, as it is asked of every word of a text. */
const table = Uint8Array.from({ length: 65_536 }, (_, code) => (sign.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a UTF-16 code is a sign that people type for an apostrophe. */
export function isApostrophe(code: number): boolean {
  return table[code] === 1;
}
