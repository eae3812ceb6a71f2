import { escaped } from "./commands";
import { textSymbolOf } from "./symbols";
import type { Node } from "./tree";

/** Returns what a group in a typewriter's letters shows: each sign by itself, but for commands that stand for one. */
export function codeOf(nodes: readonly Node[]): string {
  return nodes
    .map((node, place) => {
      const before = nodes[place - 1];
      const text = node.kind === "command" ? codeOfCommand(node.name, nodes[place + 1]) : codeOfNode(node);
      return before?.kind === "command" && /^[a-zA-Z]/.test(before.name) ? text.trimStart() : text;
    })
    .join("");
}

function codeOfNode(node: Node): string {
  switch (node.kind) {
    case "text":
    case "verbatim":
      return node.text.replaceAll("\u00a0", " ");
    case "space":
      return " ";
    case "script":
      return node.mark;
    case "group":
      return codeOf(node.nodes);
    default:
      return "";
  }
}

/** What is no sign is a style of what follows, or a name with a backslash that somebody has not escaped. */
function codeOfCommand(name: string, next: Node | undefined): string {
  if (escaped.has(name)) return name;
  if (name === "-" || name === "/") return "";
  if (!/^[a-zA-Z]/.test(name)) return name;
  return textSymbolOf(name)?.text ?? (next?.kind === "group" ? "" : `\\${name}`);
}
