import { type Kind, kindOf } from "./elements";

/** A tag of a known element, where it stands in a text. `name` is in lower case; `inf` of Elsevier is `sub`. */
export type Tag = {
  start: number;
  end: number;
  name: string;
  kind: Kind;
  role: "opens" | "closes" | "is empty";
  /** It has no attributes. */
  bare: boolean;
};

/**
 * No tag has a "<" in it, so that none is looked for the end of beyond the next one. An attribute in quotes may hold
 * ">"; where the quotes do not close, they are letters like others.
 */
const form = /<(\/?)([a-z][\w.-]*(?::[a-z][\w.-]*)?)(|[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*|[\s/][^<>]*)>/gi;

/** Returns the tags of known elements in the order in which they stand. */
export function tagsIn(text: string): Tag[] {
  const tags: Tag[] = [];
  for (const { 0: written, 1: slash, 2: given = "", 3: rest = "", index } of text.matchAll(form)) {
    const name = given.toLowerCase().replace(/^inf$/, "sub");
    const kind = kindOf(name);
    const bare = /^[\s/]*$/.test(rest);
    // In "a<b and c>d" and <picture of a man> there is no attribute.
    if (!kind || !(bare || rest.includes("="))) continue;
    const role = slash ? "closes" : rest.endsWith("/") ? "is empty" : "opens";
    tags.push({ start: index, end: index + written.length, name, kind, role, bare });
  }
  return tags;
}

/** Of each tag that opens an element that another closes, that other; of each that closes one, that which opens it. */
export function pairsOf(tags: Tag[]): ReadonlyMap<Tag, Tag> {
  const pairs = new Map<Tag, Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.role === "opens") {
      const waiting = open.get(tag.name) ?? [];
      waiting.push(tag);
      open.set(tag.name, waiting);
    } else if (tag.role === "closes") {
      const opener = open.get(tag.name)?.pop();
      if (!opener) continue;
      pairs.set(opener, tag);
      pairs.set(tag, opener);
    }
  }
  return pairs;
}

/** Whether a pair has its text close to it on both sides. In "between <s> and </s>" it names two words. */
export function isTight(text: string, opener: Tag, closer: Tag): boolean {
  return opener.end < closer.start && /\S/.test(text[opener.end] ?? "") && /\S/.test(text[closer.start - 1] ?? "");
}
