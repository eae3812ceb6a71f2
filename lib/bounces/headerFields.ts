/** One group of fields, such as `Status: 5.1.1`, by their names in lower case; of repeated ones, the first. */
export type HeaderFields = Map<string, string>;

/** In groups: a report has one for each recipient, and an email of ours has one recipient. */
const most = 50;

/** Reads the groups of fields that delivery and feedback reports are made of (RFC 3464, 2.1; RFC 5965, 3). */
export function parseHeaderFields(text: string): HeaderFields[] {
  return text
    .slice(0, 100_000)
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .map(readGroup)
    .filter((fields) => fields.size > 0)
    .slice(0, most);
}

function readGroup(text: string): HeaderFields {
  const fields: HeaderFields = new Map();
  for (const line of text.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
