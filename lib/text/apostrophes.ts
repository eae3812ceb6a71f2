// For a character class: what Unicode lists as confusable with U+0027 (UTS #39, confusables.txt), without Hebrew
// letters, runes and syllabics; counterparts, such as ʿ for ʾ; and Greek breathings with an accent, which NFD takes off.
// Unicode classes several as letters: ʻ in Hawaiʻi.
export const apostrophes =
  "\u0027\u0060\u00b4\u02b9\u02bb-\u02c1\u02c8\u02ca\u02cb\u02ee\u02f4\u0374\u0384\u055a\u055d\u05f3\u05f4\u1fbd\u1fbf\u1fcd-\u1fcf\u1fdd-\u1fdf\u1fef\u1ffd\u1ffe" +
  "\u2018\u2019\u201b\u2032\u2035\u275b\u275c\ua78b\ua78c\uff07\uff40";

const pattern = new RegExp(`[${apostrophes}]`, "u");

/** Indexed by UTF-16 code unit, because the check runs for every word of a text. */
const table = Uint8Array.from({ length: 65_536 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));

export function isApostrophe(code: number): boolean {
  return table[code] === 1;
}
