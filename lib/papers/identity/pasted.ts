/** Invisible characters, quotation marks, brackets, ends of sentences, percent-encoding; linear time, never throws. */

const maxLength = 2000; // In characters. An id with everything around it is shorter.

const fullWidth = /[\uff01-\uff5e]/g; // Full-width Latin letters: U+FF01 to U+FF5E are U+0021 to U+007E
const fullWidthOffset = 0xfee0;

/** Characters that end a sentence, a quotation or a URL, but never an id. */
const ending = /[\s"'`*~/“”„‟‘’«»‹›」』】〉》.,;:!?…。，、\\|]/u;
const pairs = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  [">", "<"],
]);

/** One line without zero-width characters and escapes; plain letters, hyphens, slashes. "" if longer than `max`. */
export function cleanPasted(text: string, max = maxLength): string {
  if (text.length > max) return "";
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

/** Removes the end of a sentence or URL, and unmatched closing brackets: "10.1000/a(b))." becomes "10.1000/a(b)". */
export function trimEnding(text: string): string {
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
    const unmatched = surplus.get(last) ?? 0;
    if (unmatched > 0) surplus.set(last, unmatched - 1);
    else if (!ending.test(last)) break;
  }
  return text.slice(0, end);
}

/** `opening` is the character before the text. The whole text if that opens nothing or nothing closes it. */
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

/** Percent-decodes a text once: `%252F` becomes `%2F`. Invalid sequences stay unchanged. */
export function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** `[a](https://…)`, `\href{https://…}{a}`, `<a href="https://…">`; `text` as from `cleanPasted`, else unchanged. */
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
