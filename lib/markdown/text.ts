import { plainText } from "../papers/plain";
import { unwrap } from "../papers/segments";

/** A title as one line of Markdown: readable, and with nothing in it that Markdown would take for its own. */
export function titleText(source: string): string {
  return escapeMarkdown(plainText(source));
}

export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

/** An abstract as its source gave it, on one line: programs that read Markdown read LaTeX, too. */
export function abstractText(source: string): string {
  return unwrap(source).trim();
}
