import { escaped } from "./commands";
import { textSymbolOf } from "./symbols";
import type { Node } from "./tree";

/** Returns the text of a typewriter-style group: characters as written, except commands that stand for a character. */
export function codeOf(nodes: readonly Node[]): string {
  return nodes
    .map((node, index) => {
      const before = nodes[index - 1];
      const text = node.kind === "command" ? codeOfCommand(node.name, nodes[index + 1]) : codeOfNode(node);
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

/** Any other command is a style of what follows, or a name with an unescaped backslash. */
function codeOfCommand(name: string, next: Node | undefined): string {
  if (escaped.has(name)) return name;
  if (name === "-" || name === "/") return "";
  if (!/^[a-zA-Z]/.test(name)) return name;
  return textSymbolOf(name)?.text ?? (next?.kind === "group" ? "" : `\\${name}`);
}
