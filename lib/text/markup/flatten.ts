import { subscript, superscript } from "../scripts";
import type { Kind } from "./elements";
import { formula } from "./formula";

/** A text or a tag, in the order of an HTML or XML document. `name` is in lower case. */
export type Piece =
  | { kind: "text"; text: string }
  | { kind: "open"; name: string; of: Kind }
  | { kind: "close"; name: string; of: Kind };

/** Its children are needed as a whole; `lowered` is another form of the last, used if a digit follows. */
type Open = { name: string; of: Kind; children: string[]; lowered: string | null };

/** Maximum depth of such elements, each of which copies its text once more. No formula is as deep. */
const maxDepth = 50;

// Block elements separate words, inline ones do not; hidden content is left out; formulas become readable Unicode. A
// superscript is raised, because 10⁶ is not 106; a subscript stays on the line, as people type H2O, unless digits would
// run together.
export function flatten(pieces: Iterable<Piece>): string {
  const root: Open = { name: "", of: "block", children: [], lowered: null };
  const open = [root];
  const openCounts = new Map<string, number>();
  const count = (name: string, by: number) => openCounts.set(name, (openCounts.get(name) ?? 0) + by);
  let math = 0;
  let hidden = 0;
  const innermost = () => open.at(-1) ?? root;
  const end = () => {
    const done = open.pop() ?? root;
    count(done.name, -1);
    if (done.of === "math") math--;
    if (done.of === "hidden") hidden--;
    const parent = innermost();
    const before = parent.children.at(-1) ?? "";
    add(parent, elementText(done, before));
    if (done.name === "sub") parent.lowered = subscript(done.children.join("").trim());
  };
  for (const piece of pieces) {
    if (piece.kind === "text") {
      // White space between the elements of a formula has no meaning.
      const text = math > 0 ? piece.text.trim() : piece.text;
      if (hidden === 0 && text) add(innermost(), text);
      continue;
    }
    const name = localName(piece.name);
    if (piece.of === "block") add(innermost(), " ");
    if (!isRead(piece.of, name)) continue;
    if (piece.kind === "open") {
      if (open.length > maxDepth) continue;
      open.push({ name, of: piece.of, children: [], lowered: null });
      count(name, 1);
      if (piece.of === "math") math++;
      if (piece.of === "hidden") hidden++;
    } else if ((openCounts.get(name) ?? 0) > 0) {
      while (innermost().name !== name) end();
      end();
    }
  }
  while (open.length > 1) end();
  return root.children.join("").replace(/\s+/g, collapseSpace).trim();
}

/** Line breaks stay, because a LaTeX comment ends there; otherwise they are a space. */
export function collapseSpace(run: string): string {
  if (run.includes("\n")) return "\n";
  return run === "\u00a0" ? run : " ";
}

function add(parent: Open, text: string): void {
  const last = parent.children.length - 1;
  if (parent.lowered !== null && /^\d/.test(text)) parent.children[last] = parent.lowered;
  parent.lowered = null;
  parent.children.push(text);
}

function isRead(of: Kind, name: string): boolean {
  return of === "math" || of === "hidden" || name === "sub" || name === "sup" || name === "q";
}

function elementText({ name, of, children }: Open, before: string): string {
  if (of === "hidden") return "";
  if (of === "math") return formula(name, children);
  const text = children.join("");
  if (name === "q") return `“${text}”`;
  // The letters of an ordinal such as 19th stay on the line.
  if (name === "sup") return (/\p{L}{2}/u.test(text) ? null : superscript(text.trim())) ?? text;
  return (/\d/.test(before.slice(-1)) && /^\s*\d/.test(text) && subscript(text.trim())) || text;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
