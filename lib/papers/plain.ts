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
