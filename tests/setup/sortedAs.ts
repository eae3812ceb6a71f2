import { sortedName } from "@/lib/papers/authors/name";
import { readName } from "@/lib/papers/authors/readName";

/** How a name is sorted; a group stands in braces, as in BibTeX. */
export function sortedAs(text: string): string {
  const name = readName(text);
  if (name === null) return "";
  return name.kind === "group" ? `{${name.name}}` : sortedName(name);
}
