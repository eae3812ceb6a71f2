import { visibleText } from "../text/visibleText";
import { splitSegments, unwrap } from "./segments";

/** Returns the title or abstract as readable Unicode on one line: LaTeX residue and math resolved, wraps gone. */
export function plainText(source: string): string {
  const text = splitSegments(source)
    .map((segment) => segment.text)
    .join("");
  return unwrap(visibleText(text));
}

/** Plain text without control characters and other code points that XML and most programs have no way to say. */
export function printableText(source: string): string {
  return unwrap(plainText(source).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " "));
}

/** A title for where there has to be one. */
export function printableTitle(source: string): string {
  return printableText(source) || "Untitled";
}

/** Returns as many whole sentences from the start of an abstract as fit into `max` characters, at least a part of the first. */
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
