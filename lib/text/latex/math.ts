import { type Atom, joinAtoms } from "./atoms";
import { readCharacter } from "./character";
import { Cursor } from "./cursor";
import { mathCommands } from "./mathCommands";
import { parseMath } from "./parseMath";
import { script } from "./scripts";
import { kindOfSign, symbolOf } from "./symbols";
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
  readonly atoms: Atom[] = [];
  readonly cursor: Cursor;
  private spaced = false;

  constructor(nodes: readonly Node[]) {
    this.cursor = new Cursor(nodes);
  }

  read(): Atom[] {
    for (let node = this.cursor.next(); node; node = this.cursor.next()) this.readNode(node);
    return this.atoms;
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

  add(text: string, kind: Atom["kind"], { isWord = false, isApart = false } = {}): void {
    this.atoms.push({ text, kind, spaced: this.spaced, isWord, isApart });
    this.spaced = false;
  }

  addSpace(): void {
    this.spaced = true;
  }

  /** Puts something behind the last piece, as a part of it. */
  attach(text: string): void {
    const last = this.atoms.at(-1);
    if (!last || last.kind === "space") {
      this.add(text, "ord");
      return;
    }
    last.text += text;
    last.isWord = false;
    if (last.kind === "bin") last.kind = "ord";
    this.spaced = false;
  }

  addGroup(nodes: readonly Node[]): void {
    const atoms = new MathReader(nodes).read();
    const [only] = atoms;
    if (only) this.add(joinAtoms(atoms), atoms.length === 1 ? only.kind : "ord");
  }

  /** @returns the next argument as text, "" where none follows */
  argument(): string {
    return this.argumentOrNull() ?? "";
  }

  /** @returns the next argument as it stands in a text, with its spaces */
  prose(): string {
    return proseOf(this.cursor.argument() ?? []);
  }

  private readNode(node: Node): void {
    if (node.kind === "space") this.spaced = true;
    else if (node.kind === "text") this.readSign(node.text);
    else if (node.kind === "script") this.readScript(node.mark);
    else if (node.kind === "group") this.addGroup(node.nodes);
    else if (node.kind === "command") this.readCommand(node);
  }

  private readSign(sign: string): void {
    if (sign === "'") this.readPrimes();
    else if (sign === "~" || sign === "&") this.add(" ", "space");
    else if (sign !== "$") this.add(sign, kindOfSign(sign));
  }

  private readPrimes(): void {
    let count = 1;
    while (this.cursor.skip("'")) count++;
    this.attach(primesOf(count));
  }

  private readScript(mark: "^" | "_"): void {
    const content = this.argumentOrNull();
    if (content === null) {
      this.add(mark, "ord");
      return;
    }
    // TeX raises one digit; whoever writes 10^-6 means all of them.
    const more = /^[-+\d]$/.test(content) ? this.cursor.digits() : "";
    const isPrimes = mark === "^" && /^(?:′ ?)+$/.test(content);
    this.attach(isPrimes ? primesOf(content.replaceAll(" ", "").length) : script(mark, content + more));
  }

  private argumentOrNull(): string | null {
    const nodes = this.cursor.argument();
    const [only] = nodes ?? [];
    if (nodes?.length !== 1 || only?.kind !== "command") return nodes && textOf(nodes);
    return textOf([only, ...groupsOf(only.name, this.cursor)]);
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
    if (text === "°") this.attach(text);
    else this.add(text, kind, { isWord: true });
  }

  private readUnknown(node: { name: string; after: boolean }): void {
    const character = readCharacter(node, { cursor: this.cursor, read: textOf, before: "" });
    const group = character === null ? this.cursor.group() : null;
    if (character !== null) this.add(character, "ord");
    else if (group && group.length > 0) this.addGroup(group);
    else if (node.name) this.add(node.name, node.name.length > 1 ? "op" : "ord", { isWord: true });
  }
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

/** The groups right behind a command, as many as any takes. */
function groupsOf(name: string, cursor: Cursor): Node[] {
  const found: Node[] = [];
  const most = symbolOf(name) ? 0 : 3;
  for (let node = cursor.peek(); node?.kind === "group" && found.length < most; node = cursor.peek()) {
    found.push(node);
    cursor.next();
  }
  return found;
}
