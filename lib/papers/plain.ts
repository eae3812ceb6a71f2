import { visibleText } from "../text/visibleText";
import { splitSegments, unwrap } from "./segments";

/** Returns a title or abstract as readable Unicode on one line, with LaTeX and formulas converted. */
export function plainText(source: string): string {
  const text = splitSegments(source)
    .map((segment) => segment.text)
    .join("");
  return unwrap(visibleText(text));
}

/** Returns plain text without control characters and other code points that XML and most programs cannot represent. */
export function printableText(source: string): string {
  return unwrap(plainText(source).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " "));
}

export function printableTitle(source: string): string {
  return printableText(source) || "Untitled";
}

/** Whole sentences from the start that fit into `max` characters, or a part of the first. */
export function firstSentences(abstract: string, max: number): string {
  const text = plainText(abstract);
  if (text.length <= max) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) {
    if (index + segment.trimEnd().length > max) break;
    end = index + segment.length;
  }
  if (end > 0) return text.slice(0, end).trimEnd();
  const cut = text.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), max / 2)).trimEnd()}…`;
}
