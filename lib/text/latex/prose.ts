import { script } from "../scripts";
import { groupAccents, textAccents } from "./accents";
import { readCharacter } from "./character";
import { Cursor } from "./cursor";
import { mathText } from "./math";
import { proseCommands } from "./proseCommands";
import { type Piece, ProseOutput } from "./proseOutput";
import { isSetNotation } from "./setBraces";
import { sourceOf } from "./sourceOf";
import { textSymbolOf } from "./symbols";
import type { Node } from "./tree";

/** Converts a tree of prose to pieces in order, with no two texts side by side. */
export function readProse(nodes: readonly Node[]): Piece[] {
  const output = new ProseOutput();
  new ProseReader(nodes, output).read();
  return output.finish();
}

/** Numbers and letters that may be raised or lowered without braces, if nothing more follows. */
const raised = /^(?:[+-]?\d+(?!\.?\d)|[+*]|-(?=[\s,.;:)\]])|\p{L}(?![\p{L}\p{M}\p{N}_]))/u;
const lowered = /^\d+(?![\p{Ll}_]|\.?\d)/u;
/** After a letter that does not occur in identifiers, an index may also be a letter. */
const loweredAfterGreek = /^(?:\d+(?!\.?\d)|\p{L})(?![\p{L}\p{N}_])/u;
/** Before an exponent or index: a letter, a chemical symbol, a logarithm. layer_1 is an identifier. */
const raisable = /[\p{L}\p{N}\p{Sm})\]}\ufffc]$/u;
const lowerable = /(?:^|[^\p{L}\p{N}_/.])(?:\p{L}|\p{Lu}\p{L}|log)$|[)\]\ufffc]$/u;

export class ProseReader {
  readonly cursor: Cursor;

  constructor(
    nodes: readonly Node[],
    readonly output: ProseOutput,
  ) {
    this.cursor = new Cursor(nodes);
  }

  /** @param start the text before the first command, if no node precedes it */
  read(start = ""): void {
    let before = start;
    for (let node = this.cursor.next(); node; node = this.cursor.next()) {
      this.readNode(node, before || this.output.last());
      before = "";
    }
  }

  readGroup(nodes: readonly Node[]): void {
    new ProseReader(nodes, this.output).read("{");
  }

  private readNode(node: Node, before: string): void {
    if (node.kind === "text") this.output.add(node.text);
    else if (node.kind === "verbatim") this.output.addVerbatim(node.text);
    else if (node.kind === "piece") this.output.addPiece(node.place);
    else if (node.kind === "group") this.readBraces(node.nodes);
    else if (node.kind === "script") this.readScript(node.mark, before);
    else if (node.kind === "command") this.readCommand(node, before);
  }

  private readBraces(nodes: readonly Node[]): void {
    const isSet = isSetNotation(nodes);
    if (isSet) this.output.add("{");
    this.readGroup(nodes);
    if (isSet) this.output.add("}");
  }

  private readScript(mark: "^" | "_", before: string): void {
    const group = this.cursor.group();
    if (group && hasPiece(group))
      this.readGroup(group); // A group with a formula or link is not a script
    else if (group) this.output.add(group.length > 0 ? script(mark, mathText(sourceOf(group)), before) : "");
    else this.output.add(this.scriptOf(mark, before) ?? mark);
  }

  /** Returns a script without braces, or null; most often the mark belongs to an identifier. */
  private scriptOf(mark: "^" | "_", before: string): string | null {
    const next = this.cursor.peek();
    if (!(mark === "^" ? raisable : lowerable).test(before)) return null;
    if (next?.kind === "command" && /^[a-zA-Z]{2}/.test(next.name)) {
      const position = this.cursor.place();
      this.cursor.next();
      const groups = this.groups(1).map((nodes): Node => ({ kind: "group", nodes }));
      if (hasPiece(groups)) {
        this.cursor.returnTo(position);
        return "";
      }
      return script(mark, mathText(sourceOf([next, ...groups])), before);
    }
    if (next?.kind !== "text") return null;
    const index = /[\p{sc=Greek}∑∏∫]$/u.test(before) ? loweredAfterGreek : lowered;
    const [content] = (mark === "^" ? raised : index).exec(next.text) ?? [];
    if (content === undefined) return null;
    this.cursor.skip(content);
    return script(mark, content, before);
  }

  private readCommand(node: { name: string; after: boolean }, before: string): void {
    const { name } = node;
    const next = this.cursor.peek();
    // An accent over a formula, or a style of the authors' own: \b{$x$}. The group is read next.
    const isAccent = textAccents.has(name) || groupAccents.has(name);
    if (isAccent && next?.kind === "group" && hasPiece(next.nodes)) return;
    const character = readCharacter(node, { cursor: this.cursor, read: textOf, before });
    const command = proseCommands.get(name);
    const symbol = textSymbolOf(name);
    if (character !== null) this.output.add(character);
    else if (command) command(this, node, before);
    else if (symbol) this.addSymbol(symbol.text, node.after, name.startsWith("text"));
    else if (/^[a-zA-Z]/.test(name)) this.readUnknown(name, before);
    // A character that needs no escape; with a digit it belongs to a regular expression or a path.
    else this.output.add(/\d/.test(name) ? `\\${name}` : name);
  }

  addSymbol(text: string, after: boolean, isOfText = false): void {
    const next = this.cursor.peek();
    if (next?.kind === "group" && next.nodes.length === 0) this.cursor.next();
    // The space after the command's name is dropped for currency signs and the like, and before the letter of a
    // temperature scale: 90\degree C.
    const isScale = text === "°" && next?.kind === "text" && /^\s[CF](?![\p{L}\p{N}])/u.test(next.text);
    if (after && (isOfText || isScale || /[£€¥§¶µ~\\]/.test(text))) this.cursor.skipSpace();
    this.output.add(text);
  }

  /** An unknown macro leaves its argument or its name; after a letter, the name belongs to a path. */
  readUnknown(name: string, before: string): void {
    if (name.length === 1 || /[\p{L}\p{N}:\\]$/u.test(before)) {
      const next = this.cursor.peek();
      // A repetition count in a regular expression: \w{2}.
      const isCount = next?.kind === "group" && /^\d[\d,]*$/.test(sourceOf(next.nodes));
      if (isCount) this.cursor.next();
      this.output.addVerbatim(`\\${name}${isCount ? `{${sourceOf(next.nodes)}}` : ""}`);
      return;
    }
    const nodes = this.cursor.group();
    if (nodes && nodes.length > 0) this.readGroup(nodes);
    else this.output.add(name);
  }

  groups(max: number): Node[][] {
    const found: Node[][] = [];
    while (found.length < max) {
      const nodes = this.cursor.group();
      if (!nodes) break;
      found.push(nodes);
    }
    return found;
  }
}

function textOf(nodes: readonly Node[]): string {
  const output = new ProseOutput();
  new ProseReader(nodes, output).read("{");
  const pieces = output.finish();
  return pieces.map((piece) => (piece.kind === "piece" ? "" : piece.text)).join("");
}

export function hasPiece(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node.kind === "piece" || (node.kind === "group" && hasPiece(node.nodes)));
}
