/** The combining mark of each accent command in text (arXiv's help, as in letters.ts; `h` is from LaTeX's T5). */
export const textAccents: ReadonlyMap<string, string> = new Map([
  ['"', "\u0308"],
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["c", "\u0327"],
  ["v", "\u030c"],
  ["u", "\u0306"],
  ["H", "\u030b"],
  ["k", "\u0328"],
  ["d", "\u0323"],
  ["r", "\u030a"],
  ["b", "\u0331"],
  ["h", "\u0309"],
  ["t", "\u0361"],
]);

/** LaTeX's T3 encoding and textcomp; only before a group in braces, because authors define commands of these names. */
export const groupAccents: ReadonlyMap<string, string> = new Map([
  ["textcommabelow", "\u0326"],
  ["ogonek", "\u0328"],
  ["G", "\u030f"],
  ["U", "\u030e"],
  ["f", "\u0311"],
]);

export const mathAccents: ReadonlyMap<string, string> = new Map([
  ["hat", "\u0302"],
  ["widehat", "\u0302"],
  ["tilde", "\u0303"],
  ["widetilde", "\u0303"],
  ["bar", "\u0304"],
  ["vec", "\u20d7"],
  ["overrightarrow", "\u20d7"],
  ["overleftarrow", "\u20d6"],
  ["dot", "\u0307"],
  ["ddot", "\u0308"],
  ["dddot", "\u20db"],
  ["check", "\u030c"],
  ["widecheck", "\u030c"],
  ["breve", "\u0306"],
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["mathring", "\u030a"],
  ["overline", "\u0305"],
  ["underline", "\u0332"],
  ["underbar", "\u0331"],
  ["ddddot", "\u20dc"],
  ["Overrightarrow", "\u20d7"],
  ["overleftrightarrow", "\u20e1"],
  ["overrightharpoon", "\u20d1"],
  ["overleftharpoon", "\u20d0"],
  ["overlinesegment", "\u0305"],
  ["overgroup", "\u0311"],
  ["undergroup", "\u032e"],
  ["underlinesegment", "\u0332"],
  ["underrightarrow", "\u20ef"],
  ["underleftarrow", "\u20ee"],
  ["underleftrightarrow", "\u034d"],
  ["utilde", "\u0330"],
]);

/** Names of accents over several letters, if they differ from the command. */
export const accentNames: ReadonlyMap<string, string> = new Map([
  ["widehat", "hat"],
  ["widetilde", "tilde"],
  ["widecheck", "check"],
  ["overrightarrow", "vec"],
]);

/** An accent above a letter replaces its dot. */
const dotless = new Map([
  ["ı", "i"],
  ["ȷ", "j"],
]);

/** Returns the text with a combining mark on its first letter, composed if Unicode has such a character. */
export function accented(mark: string, text: string): string {
  const [first = ""] = text;
  const base = dotless.get(first) ?? first;
  return (base + mark).normalize("NFC") + text.slice(first.length);
}

/** If no language has it, the backslash is not LaTeX's: `\"word\"` is an escaped quotation. */
export function isAccentedLetter(mark: string, letter: string): boolean {
  if (mark === "\u0308" && !/[aeiouyıαειηουωаеиоуыэіїAEIOUYАЕИОУ]/i.test(letter)) return false;
  return [...accented(mark, letter)].length === 1;
}
