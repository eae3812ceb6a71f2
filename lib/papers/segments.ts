import { withoutCertainTags } from "../markup/certainText";
import { limits } from "./limits";

/** A run of an abstract or title: prose as the source gave it, a formula without its delimiters, or a link. */
export type Segment =
  | { kind: "prose"; source: string }
  | { kind: "math"; tex: string; display: boolean }
  | { kind: "link"; url: string; label: string };

/** A formula longer than this, in characters, is shown as prose. Also in the pattern. */
export const longestFormula = 2000;

const address = String.raw`https?:\/\/(?:\\[_#%&~]|[^\s<>"{}|\\^\x60$])+`;
const pattern = new RegExp(
  [
    String.raw`\\url\{(?<bare>[^{}\s]+)\}`,
    String.raw`\\href\{(?<target>[^{}\s]+)\}\{(?<label>[^{}]*)\}`,
    `(?<url>${address})`,
    String.raw`(?<escaped>\\[\\$])`,
    String.raw`\$\$(?<block>[^$]+)\$\$`,
    // No formula is looked for the end of beyond where another begins.
    String.raw`\\\[(?<bracket>(?:[^\\]|\\[^[\]]){1,2000}?)\\\]`,
    String.raw`\\\((?<round>(?:[^\\]|\\[^()]){1,2000}?)\\\)`,
    // Pandoc's rule for dollars: no space inside them, and no digit after the closing one.
    String.raw`\$(?<dollar>(?!\s)(?:\\\$|[^$])+?(?<![\s\\]))\$(?!\d)`,
  ].join("|"),
  "g",
);

/** All that the pattern finds in a text that has neither a backslash nor a dollar; it is found five times as quickly. */
const linkPattern = new RegExp(`(?<url>${address})`, "g");

/** @returns a text on one line. Most white space is a single space, or the end of a line alone, which are quick to see */
export function unwrap(text: string): string {
  const line = text.replaceAll("\n", " ").trim();
  return /[^\S ]| {2}/.test(line) ? line.replace(/\s+/g, " ") : line;
}

/**
 * Splits an abstract or title where its formulas and links stand. Line wraps become spaces; marks
 * of web pages go; nothing else of the prose is changed, so that the segments hold the whole source.
 */
export function splitSegments(source: string): Segment[] {
  const text = unwrap(withoutCertainTags(source));
  const segments: Segment[] = [];
  let end = 0;
  const prose = (piece: string) => {
    const last = segments.at(-1);
    if (!piece) return;
    if (last?.kind === "prose") last.source += piece;
    else segments.push({ kind: "prose", source: piece });
  };
  const found = /[\\$]/.test(text) ? pattern : text.includes("http") ? linkPattern : null;
  for (const match of found ? text.matchAll(found) : []) {
    const written = match.groups?.url ? trimPunctuation(match[0]) : match[0];
    const segment = readMatch(written, match.groups ?? {});
    prose(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (segment) segments.push(segment);
    prose(segment ? match[0].slice(written.length) : match[0]);
  }
  prose(text.slice(end));
  return segments;
}

/** @returns the URLs of a text in the order in which they stand, without the punctuation that follows them */
export function urlsIn(source: string): string[] {
  return splitSegments(source).flatMap((segment) => (segment.kind === "link" ? [segment.url] : []));
}

function readMatch(written: string, groups: Record<string, string | undefined>): Segment | null {
  const { bare, target, label, block, bracket, round, dollar } = groups;
  const address = bare ?? target ?? (groups.url && written);
  if (address) return link(address, label);
  if (block ?? bracket) return math(block ?? bracket ?? "", true);
  if (round) return math(round, false);
  return dollar && !isMoney(dollar) ? math(dollar, false) : null;
}

function link(written: string, label: string | undefined): Segment | null {
  const url = written.replace(/\\([_#%&~])/g, "$1");
  return url.length <= limits.url && /^https?:/.test(url) && URL.canParse(url)
    ? { kind: "link", url, label: label || url }
    : null;
}

function math(tex: string, display: boolean): Segment | null {
  return tex.length <= longestFormula ? { kind: "math", tex: tex.trim(), display } : null;
}

/** "$5 on one day and 10$" is two prices, not a formula. */
function isMoney(content: string): boolean {
  return /^\d[\d.,]*[kKMB]?(?:\s|[-–/]|$)/.test(content) && / [a-zA-Z]{2,}/.test(content) && !/[\\^_=]/.test(content);
}

/** Punctuation that ends the sentence, and a closing bracket that was opened before the URL, are not the URL's. */
function trimPunctuation(written: string): string {
  let surplus = 0;
  for (const letter of written) surplus += ")]".includes(letter) ? 1 : "([".includes(letter) ? -1 : 0;
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1] ?? "";
    if (")]".includes(last) && surplus > 0) surplus--;
    else if (!".,;:!?'*’”".includes(last)) break;
  }
  return written.slice(0, end);
}
