import { endsInPlainScript } from "../scripts";
import type { Kind } from "./symbols";

// `spaced`: after white space. `isWord`: it was a command's name. `isApart`, `isLoose`: what follows would look
// attached.
export type Atom = {
  text: string;
  scripts: string[];
  kind: Kind | "space";
  spaced: boolean;
  isWord: boolean;
  isApart: boolean;
  isLoose: boolean;
};

// TeX decides on spaces by itself; here, a binary sign gets a space on both sides if the author put one before it
// (`a\ne b` is a≠b, `p \lt 1` is p < 1), and a function name is separated from the letters around it.
export function joinAtoms(atoms: readonly Atom[]): string {
  const parts: string[] = [];
  let last: Atom | null = null;
  let isOpen = false; // Whether the last sign has an operand and a space on its left
  for (const atom of atoms) {
    const isSign = atom.kind === "bin" || atom.kind === "rel";
    // A relation also has an operand on its left across a gap, as in the columns of equations.
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

function endsOperand({ kind }: Atom): boolean {
  return kind === "open" || kind === "bin" || kind === "rel" || kind === "punct";
}

function hasSpaceBefore(atom: Atom, last: Atom, isBinary: boolean): boolean {
  if (isBinary) return atom.spaced;
  if (last.kind === "bin" || last.kind === "rel") return false;
  if (last.kind === "open" || atom.kind === "close") return false;
  // A letter after an index that is not lowered would look like part of it.
  if (endsInPlainScript(last.scripts.at(-1) ?? "") && /^[\p{L}\p{N}]/u.test(atom.text)) return true;
  if (atom.kind === "op") return last.kind === "punct" ? atom.spaced : true;
  if (last.kind === "op") return atom.kind === "ord" || (atom.spaced && !last.isWord);
  if (atom.kind === "punct") return false;
  if (last.isApart && atom.kind === "ord" && !/^[|‖]/.test(atom.text)) return true;
  return atom.spaced && (!last.isWord || atom.text === "|");
}
