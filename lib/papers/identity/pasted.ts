/*
 * What people paste around an id: characters that nobody sees, quotation marks, brackets, the end of a sentence, the codes
 * of an address. Everything here takes time in proportion to the text and throws on none.
 */

/** In characters. An id with whatever stands around it is shorter. */
const longest = 2000;

/** The letters of Latin at the width of Chinese ones: U+FF01 to U+FF5E are U+0021 to U+007E. */
const fullWidth = /[\uff01-\uff5e]/g;
const fullWidthOffset = 0xfee0;

/** What ends a sentence, a quotation or an address, and is the end of no id. */
const ending = /[\s"'`*~/“”„‟‘’«»‹›」』】〉》.,;:!?…。，、\\|]/u;
const pairs = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  [">", "<"],
]);

/**
 * @param most in characters
 * @returns the text on one line, without characters that have no width and escapes of LaTeX and Markdown, and with plain
 * Latin letters, hyphens, slashes and full stops; "" where it is too long
 */
export function visible(text: string, most = longest): string {
  if (text.length > most) return "";
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/(?<=\d)[\u3002\uff61](?=\d)/g, ".")
    .replace(/\\(?=[_#&%$])/g, "")
    .trim();
}

/** Takes away the end of a sentence or an address, and brackets that close what is not open: "10.1000/a(b))." ends in "a(b)". */
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

/**
 * The part of a text that stands within a bracket or a quotation mark.
 * @param opening what stands before the text
 * @returns all of it where that opens nothing, or nothing closes it
 */
export function upToClosing(text: string, opening: string): string {
  if (opening === '"') return text.slice(0, endOr(text.indexOf('"'), text));
  const closing = [...pairs].find(([, open]) => open === opening)?.[0];
  if (closing === undefined) return text;
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === opening) depth++;
    else if (text[at] === closing) depth--;
    if (depth === 0) return text.slice(0, at);
  }
  return text;
}

function endOr(index: number, text: string): number {
  return index < 0 ? text.length : index;
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

/**
 * The address of a link: `[a text](https://…)` of Markdown, `\href{https://…}{a text}`, `<a href="https://…">`.
 * @param text as `visible` gives it
 * @returns the text itself where it is no such link
 */
export function linkTarget(text: string): string {
  const middle = text.lastIndexOf("](");
  const isMarkdown =
    middle > 0 &&
    /^!?\[/.test(text) &&
    /^[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?: "[^"]*")?\)[.,;]?$/.test(text.slice(middle + 2));
  if (isMarkdown) return text.slice(middle + 2).replace(/(?: "[^"]*")?\)[.,;]?$/, "");
  const tex = /^\\href ?\{([^{}]*)\}/.exec(text)?.[1];
  return tex ?? /^<a\s[^<>]*?href ?= ?["']?([^"'\s<>]+)/i.exec(text)?.[1] ?? text;
}
