/*
 * What people paste around an id: signs that nobody sees, quotation marks, brackets, the end of a sentence, the codes of
 * an address. Everything here takes time in proportion to the text and throws on none.
 */

/** In characters. An id with whatever stands around it is shorter. */
const longest = 2000;

/** The letters of Latin at the width of Chinese ones: U+FF01 to U+FF5E are U+0021 to U+007E. */
const fullWidth = /[\uff01-\uff5e]/g;
const fullWidthOffset = 0xfee0;

const opening = /^[\s"'`*_~“”„‟‘’‚«»‹›「『【〈《([{<.,;:!]+/u;
/** What ends a sentence or a quotation, and is the end of no id. */
const ending = /[\s"'`*~“”„‟‘’«»‹›」』】〉》.,;:!?…。，、]/u;
const pairs = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  [">", "<"],
]);

/** @returns the text on one line, without invisible signs and what stands around it; "" where it is too long for an id */
export function withoutWrapping(text: string): string {
  if (text.length > longest) return "";
  return withoutEnd(visible(text).replace(opening, ""));
}

/** @returns the text with spaces for line ends, without characters that have no width, and with plain Latin letters */
export function visible(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
    .trim();
}

/** Takes away the end of a sentence, and brackets that close what is not open: "(10.1000/a(b))." ends in "a(b)". */
export function withoutEnd(text: string): string {
  const surplus = new Map([...pairs.keys()].map((closing) => [closing, 0]));
  for (const sign of text) {
    for (const [closing, open] of pairs) {
      if (sign === closing) surplus.set(closing, (surplus.get(closing) ?? 0) + 1);
      else if (sign === open) surplus.set(closing, (surplus.get(closing) ?? 0) - 1);
    }
  }
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    const tooMany = surplus.get(last) ?? 0;
    if (tooMany > 0) surplus.set(last, tooMany - 1);
    else if (!ending.test(last)) break;
  }
  return text.slice(0, end);
}

/** Resolves the codes of printable ASCII, also where they were written in code again: `%252F`. */
export function withoutCodes(text: string): string {
  let plain = text;
  for (let turn = 0; turn < 3 && plain.includes("%"); turn++) {
    plain = plain.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  return plain;
}

/** The address of a link in Markdown: `[a text](https://…)`. @returns the text itself where it is no such link */
export function linkTarget(text: string): string {
  return /^\[[^[\]]*\]\((\S+)\)[.,;]?$/.exec(text)?.[1] ?? text;
}

/** An address in its pieces; `rest` is what follows it after a space. @returns null where the text begins with none */
export function splitAddress(text: string): { host: string; path: string; rest: string } | null {
  const form = /^(?:https?:|ftp:)?(?:\/\/)?([\w.-]+\.[a-z]{2,})(?::\d{1,5})?(\/[^\s]*)(.*)$/is;
  const [, host, path, rest] = form.exec(text) ?? [];
  if (host === undefined || path === undefined || rest === undefined) return null;
  return { host: host.toLowerCase(), path, rest };
}
