import { type Kind, kindOf } from "./elements";

/** A tag of a known element and its position. `name` is in lower case; Elsevier's `inf` is `sub`. */
export type Tag = {
  start: number;
  end: number;
  name: string;
  kind: Kind;
  role: "opens" | "closes" | "is empty";
  bare: boolean; // Whether it has no attributes
};

/** No "<" in a tag, so a search stops at the next one. A quoted attribute may contain ">", if its quotes close. */
const form = /<(\/?)([a-z][\w.-]*(?::[a-z][\w.-]*)?)(|[\s/](?:[^<>"']|"[^"<]*"|'[^'<]*')*|[\s/][^<>]*)>/gi;

export function tagsIn(text: string): Tag[] {
  const tags: Tag[] = [];
  for (const { 0: written, 1: slash, 2: rawName = "", 3: rest = "", index } of text.matchAll(form)) {
    const name = rawName.toLowerCase().replace(/^inf$/, "sub");
    const kind = kindOf(name);
    const bare = /^[\s/]*$/.test(rest);
    // "a<b and c>d" and <picture of a man> have no attributes.
    if (!kind || !(bare || rest.includes("="))) continue;
    const role = slash ? "closes" : rest.endsWith("/") ? "is empty" : "opens";
    tags.push({ start: index, end: index + written.length, name, kind, role, bare });
  }
  return tags;
}

export function pairsOf(tags: Tag[]): ReadonlyMap<Tag, Tag> {
  const pairs = new Map<Tag, Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.role === "opens") {
      const openers = open.get(tag.name) ?? [];
      openers.push(tag);
      open.set(tag.name, openers);
    } else if (tag.role === "closes") {
      const opener = open.get(tag.name)?.pop();
      if (!opener) continue;
      pairs.set(opener, tag);
      pairs.set(tag, opener);
    }
  }
  return pairs;
}

/** Returns whether the text of a pair is adjacent to both tags. In "between <s> and </s>" the tags are words. */
export function isTight(text: string, opener: Tag, closer: Tag): boolean {
  return opener.end < closer.start && /\S/.test(text[opener.end] ?? "") && /\S/.test(text[closer.start - 1] ?? "");
}
