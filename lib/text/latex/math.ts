import { degreeSign, endsInPlainScript, isSingleUnit, parenthesize, script } from "../scripts";
import { type Atom, joinAtoms } from "./atoms";
import { readCharacter } from "./character";
import { fractions } from "./commands";
import { Cursor } from "./cursor";
import { fraction } from "./fraction";
import { macros, maxArguments } from "./macros";
import { mathCommands } from "./mathCommands";
import { parseMath } from "./parseMath";
import { kindOfSign, operatorWords, symbolOf } from "./symbols";
import type { Node } from "./tree";

// `M^3` gives M³, `\alpha \leq \beta` gives α ≤ β. A script that Unicode cannot raise or lower as a whole stays after
// `^` or `_`. Accepts any text (without delimiters); an unknown command leaves its argument or its name.
export function mathText(tex: string): string {
  return textOf(parseMath(tex));
}

function textOf(nodes: readonly Node[]): string {
  return joinAtoms(new MathReader(nodes).read());
}

export class MathReader {
  atoms: Atom[] = [];
  readonly cursor: Cursor;
  private spaced = false;
  private nextBar: "open" | "close" | null = null;
  /** The atoms before an infix command such as \over, and the command. */
  private above: { atoms: Atom[]; infix: string } | null = null;

  constructor(nodes: readonly Node[]) {
    this.cursor = new Cursor(nodes);
  }

  read(): Atom[] {
    for (let node = this.cursor.next(); node; node = this.cursor.next()) this.readNode(node);
    this.finishInfix();
    return this.atoms;
  }

  /** The atoms so far are the part above. TeX allows one such command per group. */
  divide(infix: string): void {
    if (this.above) {
      this.add("/", "bin");
      return;
    }
    this.above = { atoms: this.atoms, infix };
    this.atoms = [];
  }

  private finishInfix(): void {
    if (!this.above) return;
    const [above, below] = [joinAtoms(this.above.atoms), joinAtoms(this.atoms)];
    const text = joinInfix(above, this.above.infix, below);
    this.atoms = [];
    this.addWhole(text, "ord", { isApart: true });
  }

  readNext(): Atom | undefined {
    this.cursor.skipSpace();
    const node = this.cursor.next();
    if (node) this.readNode(node);
    return this.atoms.at(-1);
  }

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

  /** Handles `\left`, `\bigr` and the like, which precede a delimiter, or a dot for none. */
  beginDelimiter(name: string): void {
    this.nextBar = /(?:left|l)$/.test(name) ? "open" : /(?:right|r)$/.test(name) ? "close" : null;
    this.cursor.skip(".");
  }

  addSpace(): void {
    this.spaced = true;
  }

  endRow(): void {
    this.cursor.option();
    if (this.last()) this.add(";", "punct");
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

  addGroup(nodes: readonly Node[]): void {
    this.addAtoms(new MathReader(nodes).read());
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

  group(): Node[] | null {
    const position = this.cursor.place();
    const wasSpaced = this.cursor.skipSpace();
    const group = this.cursor.group();
    if (!group && wasSpaced) this.cursor.returnTo(position);
    return group;
  }

  argument(): string {
    return this.argumentOrNull() ?? "";
  }

  prose(): string {
    return proseText(this.cursor.argument() ?? []);
  }

  private readNode(node: Node): void {
    if (node.kind === "space") this.spaced = true;
    else if (node.kind === "text") this.readSign(node.text);
    else if (node.kind === "script") this.readScript(node.mark);
    else if (node.kind === "group") this.readGroup(node.nodes);
    else if (node.kind === "command") this.readCommand(node);
  }

  /** Scripts before a letter are attached to an empty group: `{}^{14}C`. */
  private readGroup(nodes: readonly Node[]): void {
    if (nodes.length === 0 && this.cursor.peek()?.kind === "script") this.add("", "ord");
    else this.addGroup(nodes);
  }

  private readSign(sign: string): void {
    if (sign === "'") this.readPrimes();
    else if (sign === "~" || sign === "&") this.add(" ", "space");
    else if (sign !== "$") this.add(sign, kindOfSign(sign));
  }

  private readPrimes(): void {
    let count = 1;
    while (this.cursor.skip("'")) count++;
    this.attachSigns(primesOf(count));
  }

  private readScript(mark: "^" | "_"): void {
    const inner = this.innerScript(mark);
    const content = inner ? textOf(inner) : this.argumentOrNull();
    if (content === null) {
      this.add(mark, "ord");
      return;
    }
    // TeX raises only one digit, but authors who write 10^-6 mean all of them.
    const more = /^[-+\d]$/.test(content) ? this.cursor.digits() : "";
    if (mark === "^" && /^(?:′ ?)+$/.test(content)) this.attachSigns(primesOf(content.replaceAll(" ", "").length));
    else this.attach(mark, content + more);
  }

  /** Unwraps a script that contains only a script of the same kind: `s_{_{NN}}`. */
  private innerScript(mark: "^" | "_"): readonly Node[] | null {
    const next = this.cursor.peek();
    const nodes = next?.kind === "group" ? next.nodes.filter((node) => node.kind !== "space") : [];
    const [first, second] = nodes;
    if (nodes.length !== 2 || first?.kind !== "script" || first.mark !== mark || second?.kind !== "group") return null;
    this.cursor.next();
    return second.nodes;
  }

  private argumentOrNull(): string | null {
    const atoms = this.argumentAtoms();
    return atoms && joinAtoms(atoms);
  }

  argumentAtoms(): Atom[] | null {
    const nodes = this.cursor.argument();
    const [only] = nodes ?? [];
    if (nodes?.length !== 1 || only?.kind !== "command") return nodes && new MathReader(nodes).read();
    const args = groupsOf(only.name, this.cursor);
    // The arguments of `x^\frac12` need no braces.
    while (fractions.has(only.name) && args.length < 2) {
      const argument = this.cursor.argument();
      if (!argument) break;
      args.push({ kind: "group", nodes: argument });
    }
    return new MathReader([only, ...args]).read();
  }

  private readCommand(node: { name: string; after: boolean }): void {
    const { name } = node;
    const command = mathCommands.get(name);
    if (command) {
      command(this, name);
      return;
    }
    const symbol = symbolOf(name);
    // A large operator such as a sum is spaced like a letter.
    if (symbol) this.addSymbol(symbol.text, symbol.kind === "op" ? "ord" : symbol.kind);
    else this.readUnknown(node);
  }

  private addSymbol(text: string, kind: Atom["kind"]): void {
    if (text === "°") this.attachSigns(text);
    else this.add(text, kind, { isWord: true });
  }

  private readUnknown(node: { name: string; after: boolean }): void {
    const character = ownLetters.has(node.name)
      ? null
      : readCharacter(node, { cursor: this.cursor, read: textOf, before: "" });
    const group = character === null ? this.cursor.group() : null;
    if (character !== null) this.add(character, "ord");
    else if (group && group.length > 0) this.addGroup(group);
    else if (node.name) this.add(node.name, node.name.length > 1 ? "op" : "ord", { isWord: true });
  }
}

/** Letters of Danish and Polish whose commands authors redefine in formulas: \O is a sheaf, \L an operator. */
const ownLetters = new Set(["O", "L", "SS", "o", "l", "G", "U", "f"]);

/** Formats `n \choose k` and the like; with `\atop`, the parts are the rows of a column. */
function joinInfix(above: string, infix: string, below: string): string {
  if (infix === "over") return fraction(above, below);
  if (infix === "atop") return `${above}; ${below}`;
  const [open, close] = infix === "brace" ? "{}" : infix === "brack" ? "[]" : "()";
  return `${open}${above} choose ${below}${close}`;
}

/** Returns whether a text ends in a bracket or bar, so that a script after it applies to the whole bracket. */
function isBracketed(text: string): boolean {
  return /[)\]}|‖⟩⌉⌋]$/.test(text);
}

/** Unicode has characters for up to three primes. */
function primesOf(count: number): string {
  return ["", "′", "″", "‴"][count] ?? "′".repeat(count);
}

function proseText(nodes: readonly Node[]): string {
  let text = "";
  const cursor = new Cursor(nodes);
  for (let node = cursor.next(); node; node = cursor.next()) {
    if (node.kind === "text") text += node.text === "$" ? "" : node.text === "~" ? " " : node.text;
    else if (node.kind === "space") text += " ";
    else if (node.kind === "group") text += proseText(node.nodes);
    else if (node.kind === "script") text += script(node.mark, textOf(cursor.argument() ?? []));
    else if (node.kind === "command") text += proseCommandText([node, ...groupsOf(node.name, cursor)]);
  }
  return text.replace(/---/g, "—").replace(/--/g, "–");
}

function proseCommandText(nodes: readonly Node[]): string {
  const atoms = new MathReader(nodes).read();
  return atoms.length === 1 && atoms[0]?.kind === "space" ? " " : joinAtoms(atoms);
}

/** Returns the groups right after a command: as many as it takes, or up to the maximum of any command. */
function groupsOf(name: string, cursor: Cursor): Node[] {
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
