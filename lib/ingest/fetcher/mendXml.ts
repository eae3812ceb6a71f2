import { decodeEntities } from "../../text/entities";

/** What XML has no way to say (XML 1.0, 2.2, Char), not even escaped. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

export const [cdata, cdataEnd] = ["<![CDATA[", "]]>"];

/**
 * Mends what hosts get wrong in XML most often, none of which makes its meaning doubtful: what stands before its
 * declaration, characters that XML does not have, entities of HTML, and a bare `&` or `<`.
 */
export function mendXml(text: string): string {
  return outsideCdata(withoutDeclaration(text.replace(forbidden, "")), mendMarkup);
}

/** The declaration says nothing that matters after decoding, and has to be the very first thing in a document. */
function withoutDeclaration(text: string): string {
  const start = text.indexOf("<");
  return text.slice(Math.max(start, 0)).replace(/<\?xml\s[^<>]*\?>/g, "");
}

/** @param change for each stretch of a document that is no CDATA */
export function outsideCdata(text: string, change: (stretch: string) => string): string {
  const done: string[] = [];
  for (let from = 0; ; ) {
    const start = text.indexOf(cdata, from);
    const end = start < 0 ? -1 : text.indexOf(cdataEnd, start);
    if (end < 0) return [...done, change(text.slice(from))].join("");
    done.push(change(text.slice(from, start)), text.slice(start, end + cdataEnd.length));
    from = end + cdataEnd.length;
  }
}

function mendMarkup(text: string): string {
  return text
    .replace(/&(?:#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{0,31};)?/gi, mendReference)
    .replace(/<(?![\p{L}_:/!?])/gu, "&lt;")
    .replaceAll(cdataEnd, "]]&gt;");
}

function mendReference(written: string): string {
  if (/^&(?:amp|lt|gt|quot|apos);$/.test(written)) return written;
  const character = decodeEntities(written);
  return (character === written ? written : character).replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
}
