import type { Kind } from "./symbols";

/**
 * A piece of a formula. `spaced` says whether white space stands before it in the source; `isWord` that it was a
 * command's name, which white space ends; `isApart` that a letter behind it would be taken for a part of it.
 */
export type Atom = { text: string; kind: Kind | "space"; spaced: boolean; isWord: boolean; isApart: boolean };

/**
 * Writes the pieces of a formula as a line of text. TeX sets spaces by itself; here a sign between two operands has one
 * on both sides where the author has one before it (`a\ne b` is a≠b, `p \lt 1` is p < 1), and the name of a function is
 * parted from the letters beside it.
 */
export function joinAtoms(atoms: readonly Atom[]): string {
  const parts: string[] = [];
  let last: Atom | null = null;
  /** Whether the last sign has an operand on its left, and a space. */
  let isOpen = false;
  for (const atom of atoms) {
    const isSign = atom.kind === "bin" || atom.kind === "rel";
    const isBinary: boolean =
      isSign && last !== null && last.kind !== "space" && !(atom.kind === "bin" && endsOperand(last));
    if (last && atom.kind !== "space" && last.kind !== "space" && (isOpen || hasSpaceBefore(atom, last, isBinary)))
      parts.push(" ");
    if (atom.kind === "space") {
      if (last && last.kind !== "space") parts.push(" ");
    } else parts.push(atom.text);
    isOpen = isBinary && atom.spaced;
    last = atom;
  }
  return parts.join("").replace(/ {2,}/g, " ").trim();
}

/** Whether a sign behind this has no operand on its left: (−1, = −1. */
function endsOperand({ kind }: Atom): boolean {
  return kind === "open" || kind === "bin" || kind === "rel" || kind === "punct";
}

function hasSpaceBefore(atom: Atom, last: Atom, isBinary: boolean): boolean {
  if (isBinary) return atom.spaced;
  if (last.kind === "bin" || last.kind === "rel") return false;
  if (last.kind === "open" || atom.kind === "close") return false;
  if (atom.kind === "op") return last.kind === "punct" ? atom.spaced : true;
  if (last.kind === "op") return atom.kind === "ord" || (atom.spaced && !last.isWord);
  if (atom.kind === "punct") return false;
  if (last.isApart && atom.kind === "ord") return true;
  return atom.spaced && (!last.isWord || atom.text === "|");
}
