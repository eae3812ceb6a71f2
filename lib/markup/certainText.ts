import { flatten } from "./flatten";
import { piecesOf } from "./read";
import { isTight, pairsOf, type Tag, tagsIn } from "./tags";

/**
 * The text of a title or an abstract that may have come from a web page, or may be plain text that writes of tags.
 * Only what is certain to be markup goes: `H<sub>2</sub>O`, a link, `<br>`, elements of JATS and MathML.
 * @returns the text as it is where nothing of it is markup, else on one line
 */
export function withoutCertainTags(text: string): string {
  if (!/<[a-z]/i.test(text)) return text;
  const tags = tagsIn(text);
  const pairs = pairsOf(tags);
  const certain = tags.filter((tag) => isCertain(text, tag, pairs));
  return certain.length > 0 ? flatten(piecesOf(text, certain)) : text;
}

/** Elements that change how letters look or part paragraphs, and that no plain text names in pairs. */
const formatting = new Set([
  ...["b", "big", "em", "font", "i", "small", "span", "strong", "sub", "sup", "tt", "u", "code"],
  ...["p", "div", "ul", "ol", "li"],
]);

function isCertain(text: string, tag: Tag, pairs: ReadonlyMap<Tag, Tag>): boolean {
  if (tag.name.includes(":") || tag.name === "br") return true;
  const other = pairs.get(tag);
  if (!other) return false;
  const [opener, closer] = tag.start < other.start ? [tag, other] : [other, tag];
  if (tag.name === "a" || tag.kind === "math") return !opener.bare || tag.kind === "math";
  return formatting.has(tag.name) && (!opener.bare || isTight(text, opener, closer));
}
