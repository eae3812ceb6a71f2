import { degreeSign, enclosed, endsInPlainScript, isOne, script } from "../scripts";
import { type Atom, joinAtoms } from "./atoms";
import { readCharacter } from "./character";
import { fractions } from "./commands";
import { Cursor } from "./cursor";
import { fraction } from "./fraction";
import { macros, mostArguments } from "./macros";
import { mathCommands } from "./mathCommands";
import { parseMath } from "./parseMath";
import { kindOfSign, operatorWords, symbolOf } from "./symbols";
import type { Node } from "./tree";

/**
 * @param tex a formula without its delimiters
 * @returns it as a line of readable Unicode: `M^3` gives M³, `\alpha \leq \beta` gives α ≤ β, what cannot be raised or
 * lowered as a whole stays behind `^` or `_`. Any text is read; an unknown command leaves its argument or its name
 */
export function mathText(tex: string): string {
  return textOf(parseMath(tex));
}

function textOf(nodes: readonly Node[]): string {
  return joinAtoms(new MathReader(nodes).read());
}

/** Reads the nodes of a formula or of a group, a command at a time. */
export class MathReader {
  atoms: Atom[] = [];
  readonly cursor: Cursor;
  private spaced = false;
  /** What a bar is that stands next, as it says by itself neither that it opens nor that it closes. */
  private nextBar: "open" | "close" | null = null;
  /** What stands before a command such as \over, and which. */
  private above: { atoms: Atom[]; infix: string } | null = null;

  constructor(nodes: readonly Node[]) {
    this.cursor = new Cursor(nodes);
  }

  read(): Atom[] {
    for (let node = this.cursor.next(); node; node = this.cursor.next()) this.readNode(node);
    this.endDivision();
    return this.atoms;
  }

  /** Reads the rest as what stands below the pieces so far. TeX has one such command in a group. */
  divide(infix: string): void {
    if (this.above) {
      this.add("/", "bin");
      return;
    }
    this.above = { atoms: this.atoms, infix };
    this.atoms = [];
  }

  private endDivision(): void {
    if (!this.above) return;
    const [above, below] = [joinAtoms(this.above.atoms), joinAtoms(this.atoms)];
    const text = divided(above, this.above.infix, below);
    this.atoms = [];
    this.addWhole(text, "ord", { isApart: true });
  }

  /** Reads what comes next as if nothing stood before it. @returns its last piece */
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
    const shown = this.nextBar && /^[|‖]$/.test(text) ? this.nextBar : kind;
    this.atoms.push({ text, scripts, kind: shown, spaced: this.spaced, isWord, isApart, isLoose });
    this.nextBar = null;
    this.spaced = false;
  }

  /** `\left` and `\bigr` are followed by a delimiter, or by a dot for none. */
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

  /** Takes back the end of a row, where one is last. */
  dropRowEnd(): void {
    while (this.atoms.at(-1)?.kind === "space") this.atoms.pop();
    if (this.atoms.at(-1)?.text === ";") this.atoms.pop();
  }

  /** Raises or lowers something behind the last piece, as a part of it. */
  attach(mark: "^" | "_", content: string): void {
    const base = this.baseOfScript();
    const sign = base.scripts.length === 0 ? degreeSign(mark, content, base.text) : null;
    if (sign !== null) {
      base.text += sign;
      return;
    }
    if (base.isLoose && base.scripts.length === 0) base.text = enclosed(base.text);
    base.scripts.push(script(mark, content, base.scripts.at(-1)));
  }

  /** Puts signs right behind the last piece: behind an index that is not lowered, they would be the index's. */
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

  /** Adds what was read by itself, as one piece. */
  addAtoms(atoms: Atom[]): void {
    const [only] = atoms;
    if (!only) return;
    const isOnly = atoms.length === 1;
    if (isOnly && only.scripts.length === 0) this.add(only.text, only.kind, { isLoose: only.isLoose });
    else this.addWhole(joinAtoms(atoms), isOnly ? only.kind : "ord");
  }

  /** Adds a text of several things, that a script behind it is one of the whole of. */
  addWhole(text: string, kind: Atom["kind"], { isApart = false } = {}): void {
    this.add(text, kind, { isApart, isLoose: !isOne(text) && !isBracketed(text) });
  }

  /** Returns the group that stands next, behind spaces or not; null where another thing does. */
  group(): Node[] | null {
    const place = this.cursor.place();
    const wasSpaced = this.cursor.skipSpace();
    const group = this.cursor.group();
    if (!group && wasSpaced) this.cursor.returnTo(place);
    return group;
  }

  /** Returns the next argument as text, "" where none follows. */
  argument(): string {
    return this.argumentOrNull() ?? "";
  }

  /** Returns the next argument as it stands in a text, with its spaces. */
  prose(): string {
    return proseOf(this.cursor.argument() ?? []);
  }

  private readNode(node: Node): void {
    if (node.kind === "space") this.spaced = true;
    else if (node.kind === "text") this.readSign(node.text);
    else if (node.kind === "script") this.readScript(node.mark);
    else if (node.kind === "group") this.readGroup(node.nodes);
    else if (node.kind === "command") this.readCommand(node);
  }

  /** A group of nothing is what scripts before a letter stand behind: `{}^{14}C`. */
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
    // TeX raises one digit; whoever writes 10^-6 means all of them.
    const more = /^[-+\d]$/.test(content) ? this.cursor.digits() : "";
    if (mark === "^" && /^(?:′ ?)+$/.test(content)) this.attachSigns(primesOf(content.replaceAll(" ", "").length));
    else this.attach(mark, content + more);
  }

  /** A script of nothing but a script of its own kind is one script: `s_{_{NN}}`. */
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

  /** Returns the pieces of the next argument, or null where none follows. */
  argumentAtoms(): Atom[] | null {
    const nodes = this.cursor.argument();
    const [only] = nodes ?? [];
    if (nodes?.length !== 1 || only?.kind !== "command") return nodes && new MathReader(nodes).read();
    const given = groupsOf(only.name, this.cursor);
    // `x^\frac12`: its arguments need no braces.
    while (fractions.has(only.name) && given.length < 2) {
      const argument = this.cursor.argument();
      if (!argument) break;
      given.push({ kind: "group", nodes: argument });
    }
    return new MathReader([only, ...given]).read();
  }

  private readCommand(node: { name: string; after: boolean }): void {
    const { name } = node;
    const command = mathCommands.get(name);
    if (command) {
      command(this, name);
      return;
    }
    const symbol = symbolOf(name);
    // A large sign such as a sum is beside its operand as any letter is.
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

/** Letters of Danish and Polish, whose commands authors define anew for formulas: \O is a sheaf, \L an operator. */
const ownLetters = new Set(["O", "L", "SS", "o", "l", "G", "U", "f"]);

/** `n \choose k` and its like; one thing above another without a bar is a column. */
function divided(above: string, infix: string, below: string): string {
  if (infix === "over") return fraction(above, below);
  if (infix === "atop") return `${above}; ${below}`;
  const [open, close] = infix === "brace" ? "{}" : infix === "brack" ? "[]" : "()";
  return `${open}${above} choose ${below}${close}`;
}

/** Whether a text ends in a bracket or a bar, so that a script behind it is one of all that it closes. */
function isBracketed(text: string): boolean {
  return /[)\]}|‖⟩⌉⌋]$/.test(text);
}

/** Unicode has signs of up to three. */
function primesOf(count: number): string {
  return ["", "′", "″", "‴"][count] ?? "′".repeat(count);
}

function proseOf(nodes: readonly Node[]): string {
  let text = "";
  const cursor = new Cursor(nodes);
  for (let node = cursor.next(); node; node = cursor.next()) {
    if (node.kind === "text") text += node.text === "$" ? "" : node.text === "~" ? " " : node.text;
    else if (node.kind === "space") text += " ";
    else if (node.kind === "group") text += proseOf(node.nodes);
    else if (node.kind === "script") text += script(node.mark, textOf(cursor.argument() ?? []));
    else if (node.kind === "command") text += commandInProse([node, ...groupsOf(node.name, cursor)]);
  }
  return text.replace(/---/g, "—").replace(/--/g, "–");
}

function commandInProse(nodes: readonly Node[]): string {
  const atoms = new MathReader(nodes).read();
  return atoms.length === 1 && atoms[0]?.kind === "space" ? " " : joinAtoms(atoms);
}

/** The groups right behind a command, as many as it takes, or as any does. */
function groupsOf(name: string, cursor: Cursor): Node[] {
  const found: Node[] = [];
  const macro = macros.get(name);
  const hasNone = symbolOf(name) || operatorWords.has(name) || !/^[a-zA-Z]/.test(name);
  const most = macro ? mostArguments(macro) : hasNone ? 0 : 3;
  for (let node = cursor.peek(); node?.kind === "group" && found.length < most; node = cursor.peek()) {
    found.push(node);
    cursor.next();
  }
  return found;
}
