import { plainText } from "../../papers/plain";
import { unwrap } from "../../papers/segments";
import { visibleText } from "../../text/visibleText";

/*
 * Escapes third-party text in Markdown (CommonMark and GitHub's): it must not become a link, HTML, a heading or a
 * fence, nor end the construct around it.
 */

/** Returns a title as one line of readable, escaped Markdown. */
export function titleText(source: string): string {
  return escapeMarkdown(plainText(source));
}

/** Escapes plain text on one line, including its beginning. */
export function escapeMarkdown(text: string): string {
  return escapeStart(unwrap(visibleText(text)).replace(/[\\`*_[\]<>#|~&]|(?<=\])\(/g, "\\$&"));
}

/**
 * Escapes an abstract on one line. Readers of Markdown also read LaTeX, so that it only escapes characters that begin
 * or end a link, an image, HTML, a character reference or a fence, and that are not escaped yet.
 */
export function abstractText(source: string): string {
  const line = unwrap(visibleText(source)).trim();
  const active = /(?:\](?=[([:])|(?<=\])\(|<(?=[a-z/!?])|&(?=#|[a-z\d]{2,31};)|(?<!`)`(?=``))(?<=(?<!\\)(?:\\\\)*.)/gi;
  return escapeStart(line.replace(active, "\\$&"));
}

/**
 * Escapes what makes a line a heading, a quotation, a list, a rule, a fence or a table, or the line before it a
 * heading.
 */
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
