/** A piece of well-formed XML. Text is a plain string, and is escaped when it becomes the content of an element. */
export type Xml = { xml: string };

type Attributes = Record<string, string | number | null>;

/** What XML 1.0 has no way to say, not even escaped (its section 2.2, Char). */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** @param attributes those that are null are left out @param content likewise */
export function element(name: string, attributes: Attributes, ...content: (Xml | string | null)[]): Xml {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeXml(String(value))}"`]))
    .join("");
  const inner = content
    .flatMap((piece) => (piece === null ? [] : [typeof piece === "string" ? escapeXml(piece) : piece.xml]))
    .join("");
  return { xml: inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

/** Text as it must stand in XML, in and out of attributes, where line breaks would else become spaces. */
function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
