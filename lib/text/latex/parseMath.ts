import { type Node, TreeBuilder } from "./tree";

const token = /\\(?:(?<word>[a-zA-Z]+)(?:\*(?=\s*[{[]))?|(?<symbol>.?))|(?<space>\s+)|(?<character>.)/gsu;

/** Parses a formula, given without its delimiters. In the tree, each character is a text node of its own. */
export function parseMath(tex: string): Node[] {
  const builder = new TreeBuilder();
  for (const { groups = {} } of tex.matchAll(token)) {
    const { word, symbol, space, character } = groups;
    if (space) builder.add({ kind: "space" });
    else if (word ?? symbol) builder.add({ kind: "command", name: word ?? symbol ?? "", after: false });
    else if (character === "{") builder.openGroup();
    else if (character === "}") builder.closeGroup();
    else if (character === "^" || character === "_") builder.add({ kind: "script", mark: character });
    else if (character) builder.add({ kind: "text", text: character });
  }
  return builder.tree();
}
