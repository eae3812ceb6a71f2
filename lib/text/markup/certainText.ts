import { restoreLinkUrls } from "./arxivLinks";
import { flatten } from "./flatten";
import { piecesOf } from "./read";
import { isTight, pairsOf, type Tag, tagsIn } from "./tags";

/** Only certain markup: `H<sub>2</sub>O`, a link, `<br>`, JATS and MathML; plain text may mention tags. */
export function stripCertainTags(source: string): string {
  if (!/<[a-z!]/i.test(source)) return source;
  const text = restoreLinkUrls(source.replace(comment, ""));
  const tags = tagsIn(text);
  const pairs = pairsOf(tags);
  const hasSections = tags.some(({ name }) => name === "sec");
  const certain = tags.filter((tag) => isCertain(text, tag, pairs) || (hasSections && tag.name === "title"));
  return certain.length > 0 ? flatten(piecesOf(text, certain)) : text;
}

const comment = /<!--(?!>)[^<>]{0,1000}-->\s?/g; // A comment is recognized up to a length of 1000 characters

/** Elements for formatting and paragraphs, whose tags plain text never mentions in pairs. */
const formatting = new Set([
  ...["b", "big", "em", "font", "i", "small", "span", "strong", "sub", "sup", "tt", "u", "code"],
  ...["p", "div", "ul", "ol", "li", "italic", "bold", "sc", "sec"],
]);

function isCertain(text: string, tag: Tag, pairs: ReadonlyMap<Tag, Tag>): boolean {
  if (tag.name.includes(":") || tag.name === "br") return true;
  const other = pairs.get(tag);
  if (!other) return false;
  const [opener, closer] = tag.start < other.start ? [tag, other] : [other, tag];
  if (tag.name === "a" || tag.kind === "math") return !opener.bare || tag.kind === "math";
  return formatting.has(tag.name) && (!opener.bare || isTight(text, opener, closer));
}
