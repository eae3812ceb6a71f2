import { endsInPlainScript } from "../scripts";
import type { Kind } from "./symbols";

/**
 * A piece of a formula, with the scripts behind it as they are written. `spaced` says whether white space stands before
 * it in the source; `isWord` that it was a command's name, which white space ends; `isApart` that a letter behind it
 * would be taken for a part of it; `isLoose` that a script behind it would be taken for one of its last part.
 */
export type Atom = {
  text: string;
  scripts: string[];
  kind: Kind | "space";
  spaced: boolean;
  isWord: boolean;
  isApart: boolean;
  isLoose: boolean;
};

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
    // A relation has an operand on its left also where a gap is between, as in the columns of equations.
    const isBehindSpace: boolean = last?.kind === "space" && atom.kind === "rel";
    const isBinary: boolean =
      isSign &&
      last !== null &&
      (last.kind !== "space" || isBehindSpace) &&
      !(atom.kind === "bin" && endsOperand(last));
    if (last && atom.kind !== "space" && last.kind !== "space" && (isOpen || hasSpaceBefore(atom, last, isBinary)))
      parts.push(" ");
    if (atom.kind === "space") {
      if (last && last.kind !== "space") parts.push(" ");
    } else {
      parts.push(atom.text);
      for (const script of atom.scripts) parts.push(script);
    }
    isOpen = isBinary && (atom.spaced || isBehindSpace);
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
  // What stands behind an index that is not lowered would be read as a part of it.
  if (endsInPlainScript(last.scripts.at(-1) ?? "") && /^[\p{L}\p{N}]/u.test(atom.text)) return true;
  if (atom.kind === "op") return last.kind === "punct" ? atom.spaced : true;
  if (last.kind === "op") return atom.kind === "ord" || (atom.spaced && !last.isWord);
  if (atom.kind === "punct") return false;
  if (last.isApart && atom.kind === "ord" && !/^[|‖]/.test(atom.text)) return true;
  return atom.spaced && (!last.isWord || atom.text === "|");
}
