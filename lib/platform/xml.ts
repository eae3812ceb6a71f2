/** A piece of well-formed XML. A plain string is text, which is escaped when it becomes the content of an element. */
export type Xml = { xml: string };

type Attributes = Record<string, string | number | null>;

/** Characters that XML 1.0 cannot contain, even escaped (section 2.2, Char). */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

export function element(name: string, attributes: Attributes, ...content: (Xml | string | null)[]): Xml {
  const attributeText = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeXml(String(value))}"`]))
    .join("");
  const inner = content
    .flatMap((piece) => (piece === null ? [] : [typeof piece === "string" ? escapeXml(piece) : piece.xml]))
    .join("");
  return { xml: inner === "" ? `<${name}${attributeText}/>` : `<${name}${attributeText}>${inner}</${name}>` };
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

/** Escapes text for XML content and attributes. In attributes, a parser would turn line breaks into spaces. */
function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
