import { degreeSign, endsInPlainScript, isSingleUnit, parenthesize, script } from "../scripts";
import { type Atom, joinAtoms } from "./atoms";

/** Collects the atoms of a formula, with their scripts and the spaces before them. */
export class AtomWriter {
  atoms: Atom[] = [];
  private spaced = false;
  private nextBar: "open" | "close" | null = null;

  last(): Atom | undefined {
    return this.atoms.at(-1);
  }

  add(
    text: string,
    kind: Atom["kind"],
    { isWord = false, isApart = false, isLoose = false, scripts = [] as string[] } = {},
  ): void {
    const actualKind = this.nextBar && /^[|‖]$/.test(text) ? this.nextBar : kind;
    this.atoms.push({ text, scripts, kind: actualKind, spaced: this.spaced, isWord, isApart, isLoose });
    this.nextBar = null;
    this.spaced = false;
  }

  /** For the next bar, which `\left`, `\bigr` and the like precede. */
  expectDelimiter(name: string): void {
    this.nextBar = /(?:left|l)$/.test(name) ? "open" : /(?:right|r)$/.test(name) ? "close" : null;
  }

  addSpace(): void {
    this.spaced = true;
  }

  dropRowEnd(): void {
    while (this.atoms.at(-1)?.kind === "space") this.atoms.pop();
    if (this.atoms.at(-1)?.text === ";") this.atoms.pop();
  }

  attach(mark: "^" | "_", content: string): void {
    const base = this.baseOfScript();
    const sign = base.scripts.length === 0 ? degreeSign(mark, content, base.text) : null;
    if (sign !== null) {
      base.text += sign;
      return;
    }
    if (base.isLoose && base.scripts.length === 0) base.text = parenthesize(base.text);
    base.scripts.push(script(mark, content, base.scripts.at(-1)));
  }

  /** To the last atom. After an index that is not lowered, they would look like part of the index. */
  attachSigns(signs: string): void {
    const base = this.baseOfScript();
    if (endsInPlainScript(base.scripts.at(-1) ?? "")) base.text += signs;
    else base.scripts.push(signs);
  }

  private baseOfScript(): Atom {
    const last = this.atoms.at(-1);
    if (last && last.kind !== "space") {
      last.isWord = false;
      if (last.kind === "bin") last.kind = "ord";
      this.spaced = false;
      return last;
    }
    this.add("", "ord");
    return this.baseOfScript();
  }

  addAtoms(atoms: Atom[]): void {
    const [only] = atoms;
    if (!only) return;
    const isOnly = atoms.length === 1;
    if (isOnly && only.scripts.length === 0) this.add(only.text, only.kind, { isLoose: only.isLoose });
    else this.addWhole(joinAtoms(atoms), isOnly ? only.kind : "ord");
  }

  /** Adds a text of several parts; a script after it applies to all of them. */
  addWhole(text: string, kind: Atom["kind"], { isApart = false } = {}): void {
    this.add(text, kind, { isApart, isLoose: !isSingleUnit(text) && !isBracketed(text) });
  }
}

/** Returns whether a text ends in a bracket or bar, so that a script after it applies to the whole bracket. */
function isBracketed(text: string): boolean {
  return /[)\]}|‖⟩⌉⌋]$/.test(text);
}
