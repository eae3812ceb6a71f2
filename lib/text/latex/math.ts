import { accented, accentedAll, mathAccents } from "./accents";
import { inAlphabet, isAlphabet } from "./alphabets";
import { type Atom, joinAtoms } from "./atoms";
import { readCharacter } from "./character";
import {
  abbreviations,
  declarations,
  delimiterSizes,
  fractions,
  isCitation,
  isSpace,
  nothings,
  quantities,
  silent,
  styles,
} from "./commands";
import { Cursor } from "./cursor";
import { parseMath } from "./parseMath";
import { readQuantity } from "./quantity";
import { enclosed, script } from "./scripts";
import { kindOfSign, operatorWord, symbolOf } from "./symbols";
import type { Node } from "./tree";

/**
 * @param tex a formula without its delimiters
 * @returns it as a line of readable Unicode: `M^3` gives M³, `\alpha \leq \beta` gives α ≤ β, what cannot be raised or
 * lowered as a whole stays behind `^` or `_`. Any text is read; an unknown command leaves its name or its argument
 */
export function mathText(tex: string): string {
  return textOf(parseMath(tex));
}

function textOf(nodes: readonly Node[]): string {
  return joinAtoms(new MathReader().read(nodes));
}

/** An argument of text within a formula: its spaces stand. */
function proseOf(nodes: readonly Node[]): string {
  let text = "";
  const cursor = new Cursor(nodes);
  for (let node = cursor.next(); node; node = cursor.next()) {
    if (node.kind === "text") text += node.text === "$" ? "" : node.text === "~" ? " " : node.text;
    else if (node.kind === "space") text += " ";
    else if (node.kind === "group") text += proseOf(node.nodes);
    else if (node.kind === "script") text += script(node.mark, textOf(cursor.argument() ?? []));
    else if (node.kind === "command") {
      const atoms = new MathReader().read([node, ...argumentsOf(node.name, cursor)]);
      text += isSpace(node.name) ? " " : atoms.length > 0 ? joinAtoms(atoms) : "";
    }
  }
  return text.replace(/---/g, "—").replace(/--/g, "–");
}

/** The groups right behind a command, as many as any takes. */
function argumentsOf(name: string, cursor: Cursor): Node[] {
  const found: Node[] = [];
  const most = symbolOf(name) ? 0 : 3;
  for (let node = cursor.peek(); node?.kind === "group" && found.length < most; node = cursor.peek()) {
    found.push(node);
    cursor.next();
  }
  return found;
}

const textStyles = /^(?:text|[mhf]box|emph)/;

class MathReader {
  private readonly atoms: Atom[] = [];
  private spaced = false;

  read(nodes: readonly Node[]): Atom[] {
    const cursor = new Cursor(nodes);
    for (let node = cursor.next(); node; node = cursor.next()) this.readNode(node, cursor);
    return this.atoms;
  }

  private readNode(node: Node, cursor: Cursor): void {
    if (node.kind === "space") this.spaced = true;
    else if (node.kind === "text") this.readSign(node.text);
    else if (node.kind === "script") this.addScript(node.mark, cursor);
    else if (node.kind === "group") this.addGroup(node.nodes);
    else if (node.kind === "command") this.readCommand(node, cursor);
  }

  private readSign(sign: string): void {
    if (sign === "'") this.attach("′");
    else if (sign === "~" || sign === "&") this.add(" ", "space");
    else if (sign !== "$") this.add(sign, kindOfSign(sign));
  }

  private add(text: string, kind: Atom["kind"], { isWord = false, isApart = false } = {}): void {
    this.atoms.push({ text, kind, spaced: this.spaced, isWord, isApart });
    this.spaced = false;
  }

  /** Puts something behind the last piece, as a part of it. */
  private attach(text: string): void {
    const last = this.atoms.at(-1);
    if (last && last.kind !== "space") {
      last.text = (last.text + text)
        .replace(/′{2,3}$/, (primes) => (primes.length === 2 ? "″" : "‴"))
        .replace(/″′$/, "‴");
      last.isWord = false;
      if (last.kind === "bin") last.kind = "ord";
    } else this.add(text, "ord");
    this.spaced = false;
  }

  private addScript(mark: "^" | "_", cursor: Cursor): void {
    const content = this.argumentText(cursor);
    if (content === null) return this.add(mark, "ord");
    const more = /^[-+\d]$/.test(content) ? cursor.digits() : "";
    const isSuper = mark === "^";
    const primes = isSuper && /^′{2,4}$/.test(content.replaceAll(" ", ""));
    this.attach(primes ? content.replaceAll(" ", "") : script(mark, content + more));
  }

  private addGroup(nodes: readonly Node[]): void {
    const atoms = new MathReader().read(nodes);
    const [only] = atoms;
    if (atoms.length === 0) return;
    if (atoms.length === 1 && only) this.add(only.text, only.kind);
    else this.add(joinAtoms(atoms), "ord");
  }

  private argumentText(cursor: Cursor): string | null {
    const nodes = cursor.argument();
    if (!nodes) return null;
    const [only] = nodes;
    return textOf(nodes.length === 1 && only?.kind === "command" ? [only, ...argumentsOf(only.name, cursor)] : nodes);
  }

  private readCommand(node: { name: string; after: boolean }, cursor: Cursor): void {
    const { name } = node;
    const text = () => this.argumentText(cursor) ?? "";
    const mark = mathAccents.get(name);
    if (mark) {
      const base = text();
      return this.add(/^\P{M}\p{M}*$/u.test(base) ? accented(mark, base) : accentedAll(mark, base), "ord");
    }
    if (isAlphabet(name)) return this.add(inAlphabet(name, text()), "ord");
    if (fractions.has(name)) return this.add(`${enclosed(text())}/${enclosed(text())}`, "ord", { isApart: true });
    if (name === "sqrt") return this.addRoot(cursor.option(), text());
    if (name.endsWith("binom")) return this.add(`(${text()} choose ${text()})`, "ord");
    if (name === "textsuperscript") return this.attach(script("^", text()));
    if (name === "textsubscript") return this.attach(script("_", text()));
    if (name === "stackrel" || name === "overset") return this.addStacked("^", text(), text());
    if (name === "buildrel") return this.addBuilt(cursor);
    if (name === "underset") return this.addStacked("_", text(), text());
    if (name === "xrightarrow" || name === "xleftarrow") return this.addArrow(name, cursor);
    if (name === "operatorname" || name === "mathop" || name === "DeclareMathOperator") return this.add(text(), "op");
    if (name === "mathbin") return this.add(text(), "bin");
    if (name === "mathrel") return this.add(text(), "rel");
    if (name === "pmod") return this.add(`(mod ${text()})`, "op");
    if (name === "bmod" || name === "mod") return this.add("mod", "op", { isWord: true });
    if (name === "not") return this.addNot(cursor);
    if (name === "over") return this.add("/", "bin");
    if (quantities.has(name)) return this.add(readQuantity(name, cursor), "ord");
    if (name === "begin" || name === "end") return this.readEnvironment(cursor);
    if (textStyles.test(name) && styles.has(name)) return this.add(proseOf(cursor.argument() ?? []), "ord");
    this.readSimple(node, cursor, text);
  }

  private readSimple(node: { name: string; after: boolean }, cursor: Cursor, text: () => string): void {
    const { name } = node;
    if (styles.has(name)) return cursor.peek()?.kind === "group" ? this.addGroup(cursor.group() ?? []) : undefined;
    if (isSpace(name)) return this.add(" ", "space");
    if (name === "\\") return this.atoms.length > 0 ? this.add(";", "punct") : undefined;
    if (delimiterSizes.has(name)) return void cursor.skip(".");
    if (declarations.has(name) || nothings.has(name)) return;
    const count = isCitation(name) ? 1 : silent.get(name);
    if (count !== undefined) {
      cursor.option();
      for (let index = 0; index < count; index++) text();
      return;
    }
    const isDegree = name === "deg" && /\d$/.test(this.atoms.at(-1)?.text ?? "");
    const word = isDegree ? null : operatorWord(name);
    if (word) return this.add(word, "op", { isWord: true });
    const symbol = symbolOf(name);
    if (symbol) return this.addSymbol(symbol.text, symbol.kind);
    if (name === "{" || name === "}") return this.add(name, name === "{" ? "open" : "close");
    const character = readCharacter(node, cursor, textOf, "");
    if (character !== null) return this.add(character, "ord");
    if (cursor.peek()?.kind === "group") return this.addGroup(cursor.group() ?? []);
    if (name) this.add(abbreviations.get(name) ?? name, name.length > 1 ? "op" : "ord", { isWord: true });
  }

  private addSymbol(text: string, kind: Atom["kind"]): void {
    if (text === "°") return this.attach(text);
    // A large sign such as a sum is beside its operand as any letter is.
    this.add(text, kind === "op" ? "ord" : kind, { isWord: true });
  }

  private addRoot(option: string | null, text: string): void {
    const sign =
      option === null || option === "2" ? "√" : option === "3" ? "∛" : option === "4" ? "∜" : `${script("^", option)}√`;
    this.add(sign + (/^(?:\p{L}\p{M}*|[\d.]+)$/u.test(text) || /^\(.*\)$/s.test(text) ? text : `(${text})`), "ord");
  }

  private addStacked(mark: "^" | "_", above: string, base: string): void {
    this.add(base + script(mark, above), /^[a-z ]+$/i.test(base) ? "op" : kindOfSign(base));
  }

  /** `\buildrel a \over b` of plain TeX. */
  private addBuilt(cursor: Cursor): void {
    const above: Node[] = [];
    for (let node = cursor.next(); node && !(node.kind === "command" && node.name === "over"); node = cursor.next())
      above.push(node);
    this.addStacked("^", textOf(above), this.argumentText(cursor) ?? "");
  }

  private addArrow(name: string, cursor: Cursor): void {
    cursor.option();
    const above = this.argumentText(cursor) ?? "";
    this.add((name === "xrightarrow" ? "→" : "←") + (above ? script("^", above) : ""), "rel");
  }

  /** `\not\in`: the sign struck through. */
  private addNot(cursor: Cursor): void {
    const spaced = this.spaced;
    cursor.skipSpace();
    const node = cursor.next();
    if (!node) return;
    this.readNode(node, cursor);
    const last = this.atoms.at(-1);
    if (!last) return;
    last.text = accented("\u0338", last.text);
    last.spaced = spaced;
  }

  /** A matrix is a line whose rows end in semicolons. */
  private readEnvironment(cursor: Cursor): void {
    const name = cursor.argument();
    cursor.option();
    const [first] = name ?? [];
    if (first?.kind === "text" && /^[at]/.test(first.text) && /^(?:array|tabular)/.test(nameOf(name ?? [])))
      cursor.group();
    this.spaced = true;
  }
}

function nameOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.kind === "text" ? node.text : "")).join("");
}
