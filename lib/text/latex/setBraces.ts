import { declarations } from "./commands";
import { sourceOf } from "./sourceOf";
import type { Node } from "./tree";

/** In words. What is longer between two commas is a clause. */
const longestItem = 4;

/**
 * Whether the braces of a group in prose are a set's, whose backslashes somebody has lost or never wrote: `{-1, 0, 1}`,
 * `UCGM-{T,S}`, `{"role": "user"}`. LaTeX's own braces hold a word, a clause, or text behind a declaration.
 */
export function areBracesOfSet(nodes: readonly Node[]): boolean {
  const first = nodes.find((node) => node.kind !== "text" || node.text.trim() !== "");
  if (first?.kind === "command" && (declarations.has(first.name) || first.name === "color")) return false;
  const items = nodes.flatMap((node) => (node.kind === "text" ? node.text.split(",").slice(1) : []));
  if (items.length === 0) return nodes.some((node) => node.kind === "text" && /["']\s?:\s?\S/.test(node.text));
  // 10{,}000 has a comma that is not followed by a space.
  if (nodes.length === 1 && /^[\s,]*$/.test(sourceOf(nodes))) return false;
  return sourceOf(nodes)
    .split(",")
    .every((item) => item.trim().split(/\s+/).length <= longestItem);
}
