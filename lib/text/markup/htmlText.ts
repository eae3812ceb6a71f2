import { decodeEntities } from "../entities";
import { restoreLinkUrls } from "./arxivLinks";
import { common } from "./elements";
import { collapseSpace, flatten } from "./flatten";
import { piecesOf } from "./read";
import { isTight, pairsOf, type Tag, tagsIn } from "./tags";

/** As in feeds: references are decoded once, and what only looks like a tag stays: `<think>`, `x<y`, `List<int>`. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, collapseSpace).trim();
  const text = restoreLinkUrls(withoutHeading(withoutCode(withoutComments(html))));
  const tags = tagsIn(text);
  const pairs = pairsOf(tags);
  return flatten(
    piecesOf(
      text,
      tags.filter((tag) => isMarkup(text, tag, pairs)),
      decodeEntities,
    ),
  );
}

function isMarkup(text: string, tag: Tag, pairs: ReadonlyMap<Tag, Tag>): boolean {
  if (common.has(tag.name) || !tag.bare || tag.name.includes(":") || tag.role === "is empty") return true;
  const other = pairs.get(tag);
  if (!other) return tag.name === "a" && tag.role === "closes";
  if (!other.bare || tag.kind === "block" || tag.kind === "math") return true;
  return tag.start < other.start ? isTight(text, tag, other) : isTight(text, other, tag);
}

/** Removes comments, declarations, processing instructions and CDATA marks, which browsers do not show. */
function withoutComments(html: string): string {
  return without(html, "<!--", "-->", "")
    .replace(/<!\[CDATA\[|\]\]>/g, "")
    .replace(/<[!?][a-z][^<>]*>/gi, "");
}

/** Removes scripts and style sheets, which may contain anything between their tags. */
function withoutCode(html: string): string {
  return ["script", "style"].reduce((text, name) => {
    const open = new RegExp(`<${name}(?=[\\s/>])`, "gi");
    return open.test(text) ? cut(text, open, new RegExp(`</${name}(?=[\\s/>])[^<>]*>`, "gi")) : text;
  }, html);
}

function without(text: string, open: string, close: string, replacement: string): string {
  return text.includes(open) ? cut(text, new RegExp(open, "g"), new RegExp(close, "g"), replacement) : text;
}

/** Replaces everything from an opening to the closing that follows it. Without a closing, the rest stays. */
function cut(text: string, open: RegExp, close: RegExp, replacement = ""): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    open.lastIndex = from;
    const opening = open.exec(text);
    close.lastIndex = opening ? opening.index + opening[0].length : 0;
    const closing = opening && close.exec(text);
    if (!opening || !closing) break;
    kept.push(text.slice(from, opening.index), replacement);
    from = close.lastIndex;
  }
  return [...kept, text.slice(from)].join("");
}

/** Removes the heading "Abstract" or "Summary" that publishers put before an abstract. */
function withoutHeading(html: string): string {
  return html.replace(/^\s*<((?:jats:)?title|h\d)(?:\s[^<>]*)?>\s*(?:abstract|summary):?\s*<\/\1>/i, "");
}
