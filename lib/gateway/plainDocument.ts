import { Parser } from "htmlparser2";
import { isBrowserScript } from "./browserScript";
import { applyChanges, type Change, changedPieces } from "./changes";
import { StyleClasses, StyleReader } from "./inlineStyles";

export type PlainDocument = {
  pieces: string[]; // The page; a written part is a piece
  css: string | null; // The content of its one style element; null if it has none
  sheets: string[]; // The addresses of the style sheets in its head
  hasScript: boolean; // Whether it has the script of browser/
};

const end = "</template>";

/**
 * A page as a document, without what would start React in the browser: Next's scripts, the data for them, the links that
 * fetch them ahead, and the comments by which React finds its way. The script of browser/ stays, and so do blocks of
 * data such as JSON-LD. Marks become the parts that were written for them. Style attributes become classes, so that the
 * page's policy need not allow such attributes. Nothing else is changed by a byte.
 * @param html a whole page
 * @param written the parts, see lib/platform/http/writtenParts.ts
 */
export function plainDocument(html: string, written: readonly string[] = []): PlainDocument {
  const classes = new StyleClasses();
  const changes: Change[] = [];
  const sheets: string[] = [];
  const styles = new StyleReader(classes);
  const styleElement: Change = [html.length, html.length, ""];
  let isPlaced = false;
  let inHead = true;
  let hasScript = false;
  let scriptStart: number | null = null;
  const remove = (from: number, to: number, by = "") => void changes.push([from, to, by]);
  const parser = new Parser({
    onattribute(name, value) {
      styles.note(name, value, parser.startIndex, parser.endIndex);
    },
    onopentag(name, attributes) {
      const edits = styles.take();
      if (name === "body") inHead = false;
      if (inHead && name === "link" && attributes.rel === "stylesheet" && attributes.href) sheets.push(attributes.href);
      const part = name === "template" ? written[Number(attributes["data-written"] || Number.NaN)] : undefined;
      if (part !== undefined)
        remove(parser.startIndex, html.indexOf(end, parser.endIndex) + end.length, withoutStyles(part, classes));
      else if (name === "script" && !isKept(attributes)) scriptStart = parser.startIndex;
      else if (name === "link" && fetchesScript(attributes)) remove(parser.startIndex, parser.endIndex + 1);
      else {
        hasScript ||= name === "script" && isBrowserScript(attributes.src ?? "");
        changes.push(...edits);
      }
    },
    onclosetag(name, isImplied) {
      if (name === "head" && !isImplied && !isPlaced) {
        styleElement.splice(0, 2, parser.startIndex, parser.startIndex);
        changes.push(styleElement);
        isPlaced = true;
      }
      if (name !== "script" || scriptStart === null) return;
      remove(scriptStart, isImplied ? html.length : html.indexOf(">", parser.endIndex) + 1);
      scriptStart = null;
    },
    oncomment() {
      remove(parser.startIndex, parser.endIndex + 1);
    },
  });
  parser.end(html);
  const { css } = classes;
  if (css !== null) styleElement[2] = `<style>${css}</style>`;
  if (!isPlaced) changes.push(styleElement);
  return { pieces: changedPieces(html, changes), css, sheets, hasScript };
}

const styleName = /\sstyle\s*=/gi;

/** A part has no scripts and marks, and `<` and `>` only where a tag begins and ends, so that few tags are parsed. */
function withoutStyles(part: string, classes: StyleClasses): string {
  const styles = new StyleReader(classes);
  const changes: Change[] = [];
  let start = 0;
  const parser = new Parser({
    onattribute(name, value) {
      styles.note(name, value, start + parser.startIndex, start + parser.endIndex);
    },
    onopentag() {
      changes.push(...styles.take());
    },
  });
  let end = 0;
  for (const { index } of part.matchAll(styleName)) {
    if (index < end) continue;
    start = part.lastIndexOf("<", index);
    end = part.indexOf(">", index) + 1;
    parser.reset();
    parser.write(part.slice(start, end));
  }
  return changes.length === 0 ? part : applyChanges(part, changes);
}

type Attributes = Record<string, string>;

function isKept({ src, type }: Attributes): boolean {
  return isBrowserScript(src ?? "") || (type !== undefined && /^application\/(?:[\w.-]+\+)?json$/i.test(type.trim()));
}

function fetchesScript({ rel = "", as }: Attributes): boolean {
  const rels = rel.toLowerCase().split(/\s+/);
  return rels.includes("modulepreload") || (rels.includes("preload") && as?.toLowerCase() === "script");
}
