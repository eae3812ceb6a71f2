import { script } from "../scripts";
import { type Atom, joinAtoms } from "./atoms";
import { AtomWriter } from "./atomWriter";
import { readCharacter } from "./character";
import { fractions } from "./commands";
import { Cursor } from "./cursor";
import { groupsAfter } from "./groupsAfter";
import { joinInfix } from "./infix";
import { mathCommands } from "./mathCommands";
import { parseMath } from "./parseMath";
import { kindOfSign, symbolOf } from "./symbols";
import type { Node } from "./tree";

// `M^3` gives M³, `\alpha \leq \beta` gives α ≤ β. A script that Unicode cannot raise or lower as a whole stays after
// `^` or `_`. Accepts any text (without delimiters); an unknown command leaves its argument or its name.
export function mathText(tex: string): string {
  return textOf(parseMath(tex));
}

function textOf(nodes: readonly Node[]): string {
  return joinAtoms(new MathReader(nodes).read());
}

export class MathReader extends AtomWriter {
  readonly cursor: Cursor;
  /** The atoms before an infix command such as \over, and the command. */
  private above: { atoms: Atom[]; infix: string } | null = null;

  constructor(nodes: readonly Node[]) {
    super();
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

  beginDelimiter(name: string): void {
    this.expectDelimiter(name);
    this.cursor.skip(".");
  }

  endRow(): void {
    this.cursor.option();
    if (this.last()) this.add(";", "punct");
  }

  addGroup(nodes: readonly Node[]): void {
    this.addAtoms(new MathReader(nodes).read());
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
    if (node.kind === "space") this.addSpace();
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
    const args = groupsAfter(only.name, this.cursor);
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
    else if (node.kind === "command") text += proseCommandText([node, ...groupsAfter(node.name, cursor)]);
  }
  return text.replace(/---/g, "—").replace(/--/g, "–");
}

function proseCommandText(nodes: readonly Node[]): string {
  const atoms = new MathReader(nodes).read();
  return atoms.length === 1 && atoms[0]?.kind === "space" ? " " : joinAtoms(atoms);
}
