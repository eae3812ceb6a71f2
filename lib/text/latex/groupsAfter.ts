import type { Cursor } from "./cursor";
import { macros, maxArguments } from "./macros";
import { operatorWords, symbolOf } from "./symbols";
import type { Node } from "./tree";

/** Returns the groups right after a command: as many as it takes, or up to the maximum of any command. */
export function groupsAfter(name: string, cursor: Cursor): Node[] {
  const found: Node[] = [];
  const macro = macros.get(name);
  const hasNone = symbolOf(name) || operatorWords.has(name) || !/^[a-zA-Z]/.test(name);
  const max = macro ? maxArguments(macro) : hasNone ? 0 : 3;
  for (let node = cursor.peek(); node?.kind === "group" && found.length < max; node = cursor.peek()) {
    found.push(node);
    cursor.next();
  }
  return found;
}
