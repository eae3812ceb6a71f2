import { SaxesParser } from "saxes";
import { decodeEntities } from "../../text/entities";
import { expandDeclared } from "./declaredEntities";
import { repairXml } from "./repairXml";
import { nameOfRecord, recordIndex, separateRecords } from "./xmlRecords";

/** An element. Its name has no prefix, because hosts choose prefixes differently for the same namespace. */
export type Element = {
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string; // Its own text, without its children's
  content: (string | Element)[]; // Its text and children in document order
  /** Why a record could not be parsed, and a name for it; null if it was. */
  broken: { name: string; reason: string } | null;
};

/** Why XML cannot be read: it is invalid, or built to do harm. */
export type XmlFault = { fault: string };

const maxElements = 500_000; // Limits of a document, above which it is refused
const maxDepth = 40;

/** Children kept of one element. A page has at most 10,000 entries, and a paper at most as many authors. */
const maxChildren = 20_000;

const maxText = 1_000_000; // Characters of text kept of one element. The names of 5,000 authors have some 100,000.

// Fixes common errors; marks invalid records of a list as broken. Refuses entities that need a file or grow too far.
export function parseXml(text: string): Element | XmlFault {
  const source = text.includes("<!ENTITY") ? expandDeclared(text) : text;
  if (source === null) return { fault: "its entities are in files or expand too far" };
  const strict = read(source);
  if (!("fault" in strict)) return strict;
  const mended = repairXml(source);
  const whole = read(mended);
  if (!("fault" in whole)) return whole;
  const { frame, records } = separateRecords(mended);
  const root = records.length > 0 ? read(frame) : whole;
  if ("fault" in root) return whole;
  insertRecords(root, records);
  return root;
}

function read(text: string): Element | XmlFault {
  const root = emptyElement("");
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw new Error(error.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++elements > maxElements) throw new Error(`it has more than ${maxElements} elements`);
    if (open.length > maxDepth) throw new Error(`its elements are nested more than ${maxDepth} deep`);
    const element = { ...emptyElement(name), attributes };
    const parent = open.at(-1);
    if (parent && parent.children.length < maxChildren) {
      parent.children.push(element);
      parent.content.push(element);
    }
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const take = (piece: string) => {
    const element = open.at(-1);
    if (!element || element.text.length >= maxText) return;
    const kept = withoutControls(piece.slice(0, maxText - element.text.length));
    element.text += kept;
    element.content.push(kept);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  try {
    parser.write(text).close();
  } catch (error) {
    // Ignores what some hosts send after the root element.
    const [first] = root.children;
    if (open.length === 1 && first) return first;
    return { fault: (error as Error).message };
  }
  return root.children[0] ?? { fault: "it has no element" };
}

function emptyElement(name: string): Element {
  const colon = name.indexOf(":");
  const [prefix, local] = [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1)];
  return { name: local, prefix, attributes: {}, children: [], text: "", content: [], broken: null };
}

/** Code points 128 to 159 are read as Windows-1252, as HTML does: hosts write ’ as `&#146;`. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (c) => decodeEntities(`&#${c.charCodeAt(0)};`));
}

function readRecord(source: string | undefined): Element | null {
  if (source === undefined) return null;
  const record = read(source);
  if (!("fault" in record)) return record;
  const [, name = ""] = /^<([\w.:-]+)/.exec(source) ?? [];
  return { ...emptyElement(name), broken: { name: nameOfRecord(source), reason: `is not valid XML: ${record.fault}` } };
}

function insertRecords(root: Element, records: string[]): void {
  const pending = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    const replaced = new Map(
      element.children.map((each) => [each, readRecord(records[recordIndex(each) ?? -1]) ?? each]),
    );
    for (const each of element.children) if (recordIndex(each) === null) pending.push(each);
    element.children = [...replaced.values()];
    element.content = element.content.map((each) => (typeof each === "string" ? each : (replaced.get(each) ?? each)));
  }
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

export function textOf(element: Element | undefined, name: string): string | null {
  return child(element, name)?.text.trim() || null;
}
