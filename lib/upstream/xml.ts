import { SaxesParser } from "saxes";

/** An element; its name is without prefix, as hosts choose prefixes differently for the same thing. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

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
 * Reads an XML document. Entities beyond XML's own five are an error: a document type may declare some that unfold to
 * gigabytes, or that read files, and none of those we read has any.
 */
export function parseXml(text: string): Element | XmlFault {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw new Error(error.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++elements > mostElements) throw new Error(`it has more than ${mostElements} elements`);
    if (open.length > deepest) throw new Error(`its elements lie more than ${deepest} deep`);
    const element: Element = { name: localName(name), attributes, children: [], text: "" };
    const siblings = open.at(-1)?.children;
    if (siblings && siblings.length < mostChildren) siblings.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const take = (piece: string) => {
    const element = open.at(-1);
    if (element && element.text.length < longestText) element.text += piece.slice(0, longestText - element.text.length);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  try {
    parser.write(text).close();
  } catch (error) {
    return { fault: (error as Error).message };
  }
  return root.children[0] ?? { fault: "it has no element" };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
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
