import { Parser } from "htmlparser2";
import { isBrowserScript } from "./browserScript";

/** From the first character of a part of the text to the one after its last. */
type Range = [start: number, end: number];

/**
 * A page as a document, without what would start React in the browser: Next's scripts, the data for them, the links that
 * fetch them ahead, and the comments by which React finds its way. The script of browser/ stays, and so do blocks of
 * data such as JSON-LD. Nothing else is changed by a byte.
 * @param html a whole page
 */
export function plainDocument(html: string): string {
  const cuts = frameworkIn(html);
  let plain = "";
  let done = 0;
  for (const [start, end] of cuts) {
    plain += html.slice(done, start);
    done = end;
  }
  return plain + html.slice(done);
}

function frameworkIn(html: string): Range[] {
  const cuts: Range[] = [];
  let scriptStart: number | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "script" && !isKept(attributes)) scriptStart = parser.startIndex;
      else if (name === "link" && fetchesScript(attributes)) cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
    onclosetag(name, isImplied) {
      if (name !== "script" || scriptStart === null) return;
      cuts.push([scriptStart, isImplied ? html.length : html.indexOf(">", parser.endIndex) + 1]);
      scriptStart = null;
    },
    oncomment() {
      cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  return cuts;
}

type Attributes = Record<string, string>;

function isKept({ src, type }: Attributes): boolean {
  return isBrowserScript(src ?? "") || (type !== undefined && /^application\/(?:[\w.-]+\+)?json$/i.test(type.trim()));
}

function fetchesScript({ rel = "", as }: Attributes): boolean {
  const rels = rel.toLowerCase().split(/\s+/);
  return rels.includes("modulepreload") || (rels.includes("preload") && as?.toLowerCase() === "script");
}
