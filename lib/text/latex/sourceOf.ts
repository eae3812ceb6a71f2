import type { Node } from "./tree";

/** Converts a tree back to LaTeX, for code that parses an argument by its own rules. */
export function sourceOf(nodes: readonly Node[]): string {
  return nodes.map(sourceOfNode).join("");
}

function sourceOfNode(node: Node): string {
  switch (node.kind) {
    case "text":
    case "verbatim":
      return node.text;
    case "space":
      return " ";
    case "script":
      return node.mark;
    case "command":
      return `\\${node.name}${/^[a-zA-Z]/.test(node.name) ? " " : ""}`;
    case "group":
      return `{${sourceOf(node.nodes)}}`;
    case "piece":
      return "";
  }
}
