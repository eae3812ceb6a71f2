import { declarations } from "./commands";
import { sourceOf } from "./sourceOf";
import type { Node } from "./tree";

const maxItem = 4; // In words. A longer item between two commas is a clause.

/** `{-1, 0, 1}`, `UCGM-{T,S}`, `{"role": "user"}`. LaTeX's braces contain a word, a clause, or follow a declaration. */
export function isSetNotation(nodes: readonly Node[]): boolean {
  const first = nodes.find((node) => node.kind !== "text" || node.text.trim() !== "");
  if (first?.kind === "command" && (declarations.has(first.name) || first.name === "color")) return false;
  const items = nodes.flatMap((node) => (node.kind === "text" ? node.text.split(",").slice(1) : []));
  if (items.length === 0) return nodes.some((node) => node.kind === "text" && /["']\s?:\s?\S/.test(node.text));
  // In 10{,}000 the braces only suppress the space after the comma.
  if (nodes.length === 1 && /^[\s,]*$/.test(sourceOf(nodes))) return false;
  return sourceOf(nodes)
    .split(",")
    .every((item) => item.trim().split(/\s+/).length <= maxItem);
}
