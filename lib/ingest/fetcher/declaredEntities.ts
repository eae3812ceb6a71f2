import { decodeEntities } from "../../text/entities";
import { outsideCdata } from "./repairXml";

/** `<!DOCTYPE rss [<!ENTITY js "JavaScript">]>` becomes plain text. No file is read, and growth is bounded. */

/** The total length of the inserted texts, as a multiple of the document's length. Also bounds the work. */
const maxGrowth = 4;

const name = String.raw`[\p{L}_:][\p{L}\p{N}._:-]{0,99}`;
/** What may precede a document type: white space, comments, instructions, and the text that some hosts put there. */
const prolog = /[^<]*(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/y;
const doctype = /[^<]*<!DOCTYPE\s[^<>[\]]{1,1000}\[/iy;
const generalEntity = new RegExp(String.raw`<!ENTITY\s+(${name})\s+(?:"([^"]*)"|'([^']*)')\s*>`, "uy");
const externalEntity = new RegExp(String.raw`<!ENTITY\s+(${name})\s+(?:SYSTEM|PUBLIC)\s[^<>]{1,1000}>`, "uy");
/** A comment, an instruction, a parameter entity or a reference to one, another declaration, or white space. */
const other = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![A-Z]+(?:[^<>"']|"[^"]*"|'[^']*'){0,1000}>|%[\w.:-]{1,100};|\s+/y;
const end = /\]\s*>/y;

const numeric = /&#(?:\d{1,7}|x[\da-f]{1,6});/gi;
const reference = new RegExp(`&(${name});`, "gu");

/** XML 1.0, 4.2 to 4.5. Null if the document needs a file or expands too far. */
export function expandDeclared(text: string): string | null {
  const declared = readSubset(text);
  if (!declared) return text;
  let left = maxGrowth * text.length;
  const values = new Map<string, string | null>();
  const expand = (source: string, spell: (value: string) => string): string =>
    source.replace(reference, (written, entity: string) => {
      const value = values.get(entity);
      if (value === undefined) return written;
      left -= value?.length ?? Number.POSITIVE_INFINITY;
      return value === null || left < 0 ? "" : spell(value);
    });
  for (const [entity, literal] of declared.literals) {
    // The first declaration counts, and an entity may refer to earlier ones.
    if (values.has(entity) || isKnown(entity, literal)) continue;
    values.set(entity, literal === null ? null : expand(textOf(literal), (value) => value));
  }
  const document = outsideCdata(text.slice(declared.end), (stretch) => expand(stretch, asXml));
  return left < 0 ? null : `${text.slice(0, declared.start)}>${document}`;
}

/** The declarations in `[…]`: literals by name, null for external entities; `start` and `end` include the final `>`. */
type Subset = { start: number; end: number; literals: [string, string | null][] };

function readSubset(text: string): Subset | null {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (take(prolog));
  if (!take(doctype)) return null;
  const start = at - 1;
  const literals: Subset["literals"] = [];
  while (!take(end)) {
    const general = take(generalEntity);
    const found = general ?? take(externalEntity);
    if (found) literals.push([found[1] ?? "", general ? (general[2] ?? general[3] ?? "") : null]);
    else if (!take(other)) return null;
  }
  return { start, end: at, literals };
}

/** Decodes a literal; numeric references come first: `&#38;lt;` is `&lt;` (XML 1.0, 4.4.5). */
function textOf(literal: string): string {
  return decodeEntities(literal.replace(numeric, decodeEntities));
}

/** Whether an entity keeps its meaning: XML's five always do, and HTML's do if declared as a file. */
function isKnown(entity: string, literal: string | null): boolean {
  const written = `&${entity};`;
  return /^(?:amp|lt|gt|quot|apos)$/.test(entity) || (literal === null && decodeEntities(written) !== written);
}

function asXml(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
