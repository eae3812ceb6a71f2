import { SaxesParser } from "saxes";
import { decodeEntities } from "../../text/entities";
import { expandDeclared } from "./declaredEntities";
import { mendXml } from "./mendXml";
import { nameOfRecord, placeOf, takeApart } from "./xmlRecords";

/** An element; its name is without prefix, as hosts choose prefixes differently for the same thing. */
export type Element = {
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its own text, without that of its children. */
  text: string;
  /** Its text and its children in the order in which they stand. */
  content: (string | Element)[];
  /** Why nothing of it could be read, and what may name it; null where it could. */
  broken: { name: string; reason: string } | null;
};

/** XML that cannot be read, or that is made to harm. */
export type XmlFault = { fault: string };

/** How much of an answer is taken before it is refused. */
const mostElements = 500_000;
const deepest = 40;

/** Of one element; what comes behind them is read and left out. A page has 10,000 entries at most, a paper as many authors. */
const mostChildren = 20_000;

/** In characters, of one element; what stands behind is left out. The names of 5,000 authors have some 100,000. */
const longestText = 1_000_000;

/**
 * Reads an XML document. What hosts get wrong most often is mended; of a list, a record that still is no XML is broken
 * alone. A document that needs a file for its entities, or unfolds to gigabytes, is refused.
 */
export function parseXml(text: string): Element | XmlFault {
  const source = text.includes("<!ENTITY") ? expandDeclared(text) : text;
  if (source === null) return { fault: "its entities stand in files or are made to grow" };
  const strict = read(source);
  if (!("fault" in strict)) return strict;
  const mended = mendXml(source);
  const whole = read(mended);
  if (!("fault" in whole)) return whole;
  const { frame, records } = takeApart(mended);
  const root = records.length > 0 ? read(frame) : whole;
  if ("fault" in root) return whole;
  putInPlace(root, records);
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
    if (++elements > mostElements) throw new Error(`it has more than ${mostElements} elements`);
    if (open.length > deepest) throw new Error(`its elements are nested more than ${deepest} deep`);
    const element = { ...emptyElement(name), attributes };
    const parent = open.at(-1);
    if (parent && parent.children.length < mostChildren) {
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
    if (!element || element.text.length >= longestText) return;
    const kept = withoutControls(piece.slice(0, longestText - element.text.length));
    element.text += kept;
    element.content.push(kept);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  try {
    parser.write(text).close();
  } catch (error) {
    // What some hosts have behind the end is no part of it.
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

/** From 128 to 159 there are no characters but those that Windows-1252 has, as in HTML: hosts write ’ as `&#146;`. */
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

function putInPlace(root: Element, records: string[]): void {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const inPlace = new Map(element.children.map((each) => [each, readRecord(records[placeOf(each) ?? -1]) ?? each]));
    for (const each of element.children) if (placeOf(each) === null) waiting.push(each);
    element.children = [...inPlace.values()];
    element.content = element.content.map((each) => (typeof each === "string" ? each : (inPlace.get(each) ?? each)));
  }
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The text of a child, without the white space around it; null where there is none. */
export function textOf(element: Element | undefined, name: string): string | null {
  return child(element, name)?.text.trim() || null;
}
