import { cdata, cdataEnd } from "./repairXml";

/** The elements that lists of papers are made of: entries of Atom, items of RSS, records of OAI-PMH. */
const opening = /<((?:[\w.-]+:)?(?:entry|item|record))(?=[\s/>])/gi;

/** The closing tags of what encloses the records. */
const frameEnd = /<\/(?:[\w.-]+:)?(?:feed|channel|rss|RDF|ListRecords|GetRecord|OAI-PMH)\s*>/i;

/** A document and its records, separated. `frame` has an empty element in place of each record, see `recordIndex`. */
export type SeparatedRecords = { frame: string; records: string[] };

const placeholder = "offprint-record";

/** Cuts the records out of a document by their tags alone, so that an invalid record does not spoil the others. */
export function separateRecords(text: string): SeparatedRecords {
  const markup = blankCdata(text);
  const starts = [...markup.matchAll(opening)].map(({ 1: name = "", index }) => ({ name, index }));
  const records: string[] = [];
  const frame: string[] = [];
  let from = 0;
  for (const [at, { name, index }] of starts.entries()) {
    const limit = starts[at + 1]?.index ?? text.length;
    const length = lengthOf(markup.slice(index, limit), name, at === starts.length - 1);
    if (length === null) break;
    frame.push(text.slice(from, index), `<${placeholder} n="${records.length}"/>`);
    records.push(text.slice(index, index + length));
    from = index + length;
  }
  return { frame: [...frame, text.slice(from)].join(""), records };
}

export function recordIndex({ name, attributes }: { name: string; attributes: Record<string, string> }): number | null {
  return name === placeholder ? Number(attributes.n) : null;
}

export function nameOfRecord(source: string): string {
  const [, name] = /<(?:[\w.-]+:)?(?:id|guid|identifier|title)(?:\s[^<>]*)?>\s*([^<>\s][^<>]*)</i.exec(source) ?? [];
  return name?.trim().slice(0, 200) ?? "a record";
}

/** Returns a record's length in characters from its opening tag, or null if the document is cut off within it. */
function lengthOf(stretch: string, name: string, isLast: boolean): number | null {
  const close = new RegExp(`</${name.replaceAll(".", "\\.")}\\s*>`).exec(stretch);
  if (close) return close.index + close[0].length;
  return isLast ? (frameEnd.exec(stretch)?.index ?? null) : stretch.length;
}

function blankCdata(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let start = text.indexOf(cdata); start >= 0; start = text.indexOf(cdata, from)) {
    const end = text.indexOf(cdataEnd, start);
    if (end < 0) break;
    pieces.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return [...pieces, text.slice(from)].join("");
}
