import { decodeEntities } from "../../text/entities";

/** Characters that XML cannot hold, not even escaped (XML 1.0, 2.2, Char). */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

export const [cdata, cdataEnd] = ["<![CDATA[", "]]>"];

/** Fixes what leaves no doubt: text before the declaration, forbidden characters, HTML entities, a bare `&` or `<`. */
export function repairXml(text: string): string {
  return outsideCdata(withoutDeclaration(text.replace(forbidden, "")), mendMarkup);
}

/** The declaration says nothing useful after decoding, and XML allows it only at the very start. */
function withoutDeclaration(text: string): string {
  const start = text.indexOf("<");
  return text.slice(Math.max(start, 0)).replace(/<\?xml\s[^<>]*\?>/g, "");
}

export function outsideCdata(text: string, change: (stretch: string) => string): string {
  const parts: string[] = [];
  for (let from = 0; ; ) {
    const start = text.indexOf(cdata, from);
    const end = start < 0 ? -1 : text.indexOf(cdataEnd, start);
    if (end < 0) return [...parts, change(text.slice(from))].join("");
    parts.push(change(text.slice(from, start)), text.slice(start, end + cdataEnd.length));
    from = end + cdataEnd.length;
  }
}

function mendMarkup(text: string): string {
  return text
    .replace(/&(?:#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{0,31};)?/gi, mendReference)
    .replace(/<(?![\p{L}_:/!?])/gu, "&lt;")
    .replaceAll(cdataEnd, "]]&gt;");
}

function mendReference(reference: string): string {
  if (/^&(?:amp|lt|gt|quot|apos);$/.test(reference)) return reference;
  const character = decodeEntities(reference);
  return (character === reference ? reference : character).replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}
