import { plainText } from "../../papers/plain";
import { unwrap } from "../../papers/segments";
import { visibleText } from "../../text/visibleText";

/** CommonMark and GitHub's: no link, HTML, heading or fence, nor the end of the construct around it. */

export function titleText(source: string): string {
  return escapeMarkdown(plainText(source));
}

export function escapeMarkdown(text: string): string {
  return escapeStart(unwrap(visibleText(text)).replace(/[\\`*_[\]<>#|~&]|(?<=\])\(/g, "\\$&"));
}

// Readers of Markdown also read LaTeX, so this only escapes characters that begin or end a link, an image, HTML, a
// character reference or a fence, and that are not escaped yet.
export function abstractText(source: string): string {
  const line = unwrap(visibleText(source)).trim();
  const active = /(?:\](?=[([:])|(?<=\])\(|<(?=[a-z/!?])|&(?=#|[a-z\d]{2,31};)|(?<!`)`(?=``))(?<=(?<!\\)(?:\\\\)*.)/gi;
  return escapeStart(line.replace(active, "\\$&"));
}

/** What makes a line a heading, a quotation, a list, a rule, a fence or a table, or the line before a heading. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|(?:-\s*){3,}$|(?:[*_]\s*){3,}$|=+\s*$|-+\s*$|~~~|```|\|)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Escapes a URL as the target of a link, so that nothing in it ends the angle brackets or parentheses around it. */
export function linkTarget(url: string): string {
  const special = /[\s\p{C}<>()\\`"|]/gu;
  return url.replace(special, (found) =>
    Array.from(new TextEncoder().encode(found), (byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join(
      "",
    ),
  );
}
