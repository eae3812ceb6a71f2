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
/** What ends a sentence, a quotation or an address, and is the end of no id. */
const ending = /[\s"'`*~/“”„‟‘’«»‹›」』】〉》.,;:!?…。，、]/u;
const pairs = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  [">", "<"],
]);

/** @param text as `visible` gives it @returns what stands within quotation marks, brackets and punctuation */
export function withoutWrapping(text: string): string {
  return withoutEnd(text.replace(opening, ""));
}

/**
 * @returns the text on one line, without characters that have no width, and with plain Latin letters; "" where it is too
 * long for an id
 */
export function visible(text: string): string {
  if (text.length > longest) return "";
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
    .trim();
}

/** Takes away the end of a sentence or an address, and brackets that close what is not open: "(10.1000/a(b))." ends in "a(b)". */
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

/** Resolves the codes of an address, once: `%252F` is `%2F`. Those that are no character stay. */
export function withoutCodes(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
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
