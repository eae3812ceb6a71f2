import { plainText } from "../../papers/plain";
import { unwrap } from "../../papers/segments";
import { visibleText } from "../../text/visibleText";

/*
 * Strangers' text in Markdown (CommonMark and GitHub's): none of it may become a link, HTML, a heading or a fence, and
 * none may end the construct that it stands in.
 */

/** A title as one line of Markdown: readable, and with nothing in it that Markdown would take for its own. */
export function titleText(source: string): string {
  return escapeMarkdown(plainText(source));
}

/** Plain text on one line, also at its beginning. */
export function escapeMarkdown(text: string): string {
  return escapeStart(unwrap(visibleText(text)).replace(/[\\`*_[\]<>#|~&]|(?<=\])\(/g, "\\$&"));
}

/**
 * An abstract on one line. Programs that read Markdown read LaTeX, too, so that only those signs are escaped with which
 * a link, an image, HTML, a character reference or a fence begins or ends, and that are not escaped yet.
 */
export function abstractText(source: string): string {
  const line = unwrap(visibleText(source)).trim();
  const active = /(?:\](?=[([:])|(?<=\])\(|<(?=[a-z/!?])|&(?=#|[a-z\d]{2,31};)|(?<!`)`(?=``))(?<=(?<!\\)(?:\\\\)*.)/gi;
  return escapeStart(line.replace(active, "\\$&"));
}

/** What makes a line a heading, a quotation, a list, a rule, a fence or a table, or the line before it a heading. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|(?:-\s*){3,}$|(?:[*_]\s*){3,}$|=+\s*$|-+\s*$|~~~|```|\|)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** An address as the target of a link, between angle brackets or parentheses: nothing in it ends either. */
export function linkTarget(url: string): string {
  const acting = /[\s\p{C}<>()\\`"|]/gu;
  return url.replace(acting, (found) =>
    Array.from(new TextEncoder().encode(found), (byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join(
      "",
    ),
  );
}
