import { subscript, superscript } from "../scripts";
import type { Kind } from "./elements";
import { formula } from "./formula";

/** A text with its elements, as a reader of HTML or of XML comes upon them. `name` is in lower case. */
export type Piece =
  | { kind: "text"; text: string }
  | { kind: "open"; name: string; of: Kind }
  | { kind: "close"; name: string; of: Kind };

/**
 * An element that has to be read in whole; its children are its texts and the elements within it. `lowered` is another
 * form of the last of them, for where a digit follows.
 */
type Open = { name: string; of: Kind; children: string[]; lowered: string | null };

/** How deep elements are read that have to be read in whole; each passes on its text once more. No formula is as deep. */
const deepest = 50;

/**
 * What a marked-up text says without its marks. Block elements part words, inline ones do not; what is no
 * text for readers is left out; formulas are written as in readable Unicode. A superscript is raised where Unicode has
 * it, as 10⁶ is not 106; a subscript stays on the line, as people type H2O, unless digits would run together.
 */
export function flatten(pieces: Iterable<Piece>): string {
  const root: Open = { name: "", of: "block", children: [], lowered: null };
  const open = [root];
  const waiting = new Map<string, number>();
  const count = (name: string, by: number) => waiting.set(name, (waiting.get(name) ?? 0) + by);
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
    add(parent, written(done, before));
    if (done.name === "sub") parent.lowered = subscript(done.children.join("").trim());
  };
  for (const piece of pieces) {
    if (piece.kind === "text") {
      // White space between the elements of a formula is for whoever writes it.
      const text = math > 0 ? piece.text.trim() : piece.text;
      if (hidden === 0 && text) add(innermost(), text);
      continue;
    }
    const name = localName(piece.name);
    if (piece.of === "block") add(innermost(), " ");
    if (!isRead(piece.of, name)) continue;
    if (piece.kind === "open") {
      if (open.length > deepest) continue;
      open.push({ name, of: piece.of, children: [], lowered: null });
      count(name, 1);
      if (piece.of === "math") math++;
      if (piece.of === "hidden") hidden++;
    } else if ((waiting.get(name) ?? 0) > 0) {
      while (innermost().name !== name) end();
      end();
    }
  }
  while (open.length > 1) end();
  return root.children.join("").replace(/\s+/g, spaceOf).trim();
}

/** Where a line ends is kept, as a comment of LaTeX ends there; it means no more than a space. */
export function spaceOf(run: string): string {
  if (run.includes("\n")) return "\n";
  return run === "\u00a0" ? run : " ";
}

function add(parent: Open, text: string): void {
  const last = parent.children.length - 1;
  if (parent.lowered !== null && /^\d/.test(text)) parent.children[last] = parent.lowered;
  parent.lowered = null;
  parent.children.push(text);
}

/** Whether it matters where an element begins and ends. */
function isRead(of: Kind, name: string): boolean {
  return of === "math" || of === "hidden" || name === "sub" || name === "sup" || name === "q";
}

/** @param before what stands before the element, as far as its last text */
function written({ name, of, children }: Open, before: string): string {
  if (of === "hidden") return "";
  if (of === "math") return formula(name, children);
  const text = children.join("");
  if (name === "q") return `“${text}”`;
  // The letters of an ordinal, as in 19th, stay as people type them.
  if (name === "sup") return (/\p{L}{2}/u.test(text) ? null : superscript(text.trim())) ?? text;
  return (/\d/.test(before.slice(-1)) && /^\s*\d/.test(text) && subscript(text.trim())) || text;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
