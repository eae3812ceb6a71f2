import { decodeEntities } from "../entities";
import { withAddresses } from "./arxivLinks";
import { common } from "./elements";
import { flatten, spaceOf } from "./flatten";
import { piecesOf } from "./read";
import { isTight, pairsOf, type Tag, tagsIn } from "./tags";

/**
 * The text of HTML, as feeds have it in titles and abstracts: references are decoded once, marks go, and what only
 * looks like a tag stays: `<think>`, `x<y`, `List<int>`.
 */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, spaceOf).trim();
  const text = withAddresses(withoutHeading(withoutCode(withoutComments(html))));
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

/** Comments, declarations, processing instructions and the marks of CDATA, which browsers show none of. */
function withoutComments(html: string): string {
  return without(html, "<!--", "-->", "")
    .replace(/<!\[CDATA\[|\]\]>/g, "")
    .replace(/<[!?][a-z][^<>]*>/gi, "");
}

/** A script and a style sheet may have anything between their tags. */
function withoutCode(html: string): string {
  return ["script", "style"].reduce((text, name) => {
    const open = new RegExp(`<${name}(?=[\\s/>])`, "gi");
    return open.test(text) ? cut(text, open, new RegExp(`</${name}(?=[\\s/>])[^<>]*>`, "gi")) : text;
  }, html);
}

function without(text: string, open: string, close: string, by: string): string {
  return text.includes(open) ? cut(text, new RegExp(open, "g"), new RegExp(close, "g"), by) : text;
}

/** Leaves out what stands between an opening and the closing that follows it. One that nothing closes stays. */
function cut(text: string, open: RegExp, close: RegExp, by = ""): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    open.lastIndex = from;
    const opening = open.exec(text);
    close.lastIndex = opening ? opening.index + opening[0].length : 0;
    const closing = opening && close.exec(text);
    if (!opening || !closing) break;
    kept.push(text.slice(from, opening.index), by);
    from = close.lastIndex;
  }
  return [...kept, text.slice(from)].join("");
}

/** Publishers begin an abstract with a heading that says that it is one. */
function withoutHeading(html: string): string {
  return html.replace(/^\s*<((?:jats:)?title|h\d)(?:\s[^<>]*)?>\s*(?:abstract|summary):?\s*<\/\1>/i, "");
}
