/** One group of fields, such as `Status: 5.1.1`, by their names in lower case. The first of repeated fields counts. */
export type HeaderFields = Map<string, string>;

const maxGroups = 50; // Groups: a report has one for each recipient, and our emails have one recipient each

/** Parses the groups of fields in delivery and feedback reports (RFC 3464, 2.1; RFC 5965, 3). */
export function parseHeaderFields(text: string): HeaderFields[] {
  return text
    .slice(0, 100_000)
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .map(readGroup)
    .filter((fields) => fields.size > 0)
    .slice(0, maxGroups);
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
