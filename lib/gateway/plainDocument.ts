import { Parser } from "htmlparser2";
import { isBrowserScript } from "./browserScript";

/** A part of the text, from its first character to the one after its last, and what is put in its place. */
type Change = [start: number, end: number, by: string];

const end = "</template>";

/**
 * A page as a document, without what would start React in the browser: Next's scripts, the data for them, the links that
 * fetch them ahead, and the comments by which React finds its way. The script of browser/ stays, and so do blocks of
 * data such as JSON-LD. Marks become the parts that were written for them. Nothing else is changed by a byte.
 * @param html a whole page
 * @param written the parts, see lib/platform/http/writtenParts.ts
 */
export function plainDocument(html: string, written: readonly string[] = []): string {
  let plain = "";
  let done = 0;
  for (const [start, end, by] of changesOf(html, written)) {
    plain += html.slice(done, start) + by;
    done = end;
  }
  return plain + html.slice(done);
}

function changesOf(html: string, written: readonly string[]): Change[] {
  const changes: Change[] = [];
  let scriptStart: number | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const part = name === "template" ? written[Number(attributes["data-written"] || Number.NaN)] : undefined;
      if (part !== undefined) changes.push([parser.startIndex, html.indexOf(end, parser.endIndex) + end.length, part]);
      else if (name === "script" && !isKept(attributes)) scriptStart = parser.startIndex;
      else if (name === "link" && fetchesScript(attributes)) changes.push([parser.startIndex, parser.endIndex + 1, ""]);
    },
    onclosetag(name, isImplied) {
      if (name !== "script" || scriptStart === null) return;
      changes.push([scriptStart, isImplied ? html.length : html.indexOf(">", parser.endIndex) + 1, ""]);
      scriptStart = null;
    },
    oncomment() {
      changes.push([parser.startIndex, parser.endIndex + 1, ""]);
    },
  });
  parser.end(html);
  return changes;
}

type Attributes = Record<string, string>;

function isKept({ src, type }: Attributes): boolean {
  return isBrowserScript(src ?? "") || (type !== undefined && /^application\/(?:[\w.-]+\+)?json$/i.test(type.trim()));
}

function fetchesScript({ rel = "", as }: Attributes): boolean {
  const rels = rel.toLowerCase().split(/\s+/);
  return rels.includes("modulepreload") || (rels.includes("preload") && as?.toLowerCase() === "script");
}
