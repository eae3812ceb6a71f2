import { mathAccents } from "./accents";
import { isAlphabet } from "./alphabets";
import { readCharacter } from "./character";
import {
  abbreviations,
  declarations,
  delimiterSizes,
  formulaCommands,
  isCitation,
  isSpace,
  nothings,
  quantities,
  silent,
  styles,
} from "./commands";
import { Cursor } from "./cursor";
import { mathText } from "./math";
import { type Piece, ProseOutput } from "./proseOutput";
import { script } from "./scripts";
import { sourceOf } from "./sourceOf";
import { operatorWord, symbolOf } from "./symbols";
import type { Node } from "./tree";

/** Reads a tree of prose. @returns its pieces in order, two of text never side by side */
export function readProse(nodes: readonly Node[]): Piece[] {
  const output = new ProseOutput();
  new ProseReader(output).read(nodes);
  return output.finish();
}

type Command = { name: string; after: boolean };

/** What a raised and a lowered number or letter without braces may be, where nothing of it is left behind. */
const raised = /^(?:[+-]?\d+(?!\.?\d)|[+*]|\p{L}(?![\p{L}\p{M}\p{N}_]))/u;
const lowered = /^\d+(?![\p{Ll}_]|\.?\d)/u;
/** What has an exponent; and an index: a letter, a symbol of chemistry, a logarithm. Longer names are of code: layer_1. */
const raisable = /[\p{L}\p{N}\p{Sm})\]}\ufffc]$/u;
const lowerable = /(?:^|[^\p{L}\p{N}_])(?:\p{L}|\p{Lu}\p{L}|log)$|[)\]\ufffc]$/u;

class ProseReader {
  constructor(private readonly output: ProseOutput) {}

  read(nodes: readonly Node[], before = ""): void {
    const cursor = new Cursor(nodes);
    let start = before;
    for (let node = cursor.next(); node; node = cursor.next()) {
      if (node.kind === "text") this.output.add(node.text);
      else if (node.kind === "verbatim") this.output.addVerbatim(node.text);
      else if (node.kind === "piece") this.output.addPiece(node.place);
      else if (node.kind === "group") this.read(node.nodes, "{");
      else if (node.kind === "script") this.readScript(node.mark, cursor);
      else if (node.kind === "command") this.readCommand(node, cursor, start || this.output.last());
      start = "";
    }
  }

  private readScript(mark: "^" | "_", cursor: Cursor): void {
    const next = cursor.peek();
    if (next?.kind === "group") {
      cursor.next();
      // A formula or a link within is none of a script.
      if (hasPiece(next.nodes)) this.read(next.nodes);
      else if (next.nodes.length > 0) this.output.add(script(mark, mathText(sourceOf(next.nodes))));
      return;
    }
    const base = mark === "^" ? raisable : lowerable;
    if (!next || !base.test(this.output.last())) return this.output.add(mark);
    if (next.kind === "command" && /^[a-zA-Z]{2}/.test(next.name)) {
      cursor.next();
      return this.output.add(
        script(
          mark,
          mathText(sourceOf([next, ...groupsOf(cursor, 1).map((nodes): Node => ({ kind: "group", nodes }))])),
        ),
      );
    }
    const [content] = next.kind === "text" ? ((mark === "^" ? raised : lowered).exec(next.text) ?? []) : [];
    if (content === undefined) return this.output.add(mark);
    cursor.skip(content);
    this.output.add(script(mark, content));
  }

  private readCommand(command: Command, cursor: Cursor, before: string): void {
    const { name } = command;
    if (name === "begin" || name === "end") {
      cursor.group();
      return this.output.add(" ");
    }
    const character = readCharacter(command, cursor, textOf, before);
    if (character !== null) return this.output.add(character);
    if (/^foot(?:note|notetext)$/.test(name)) return this.readFootnote(cursor);
    if (isCitation(name)) return this.readCitation(cursor);
    if (name === "texorpdfstring") {
      const [shown = []] = groupsOf(cursor, 2);
      return this.read(shown, "{");
    }
    if (name === "\\") {
      cursor.option();
      return this.output.add(" ");
    }
    if (isSpace(name)) return this.output.add(" ");
    if (nothings.has(name)) return;
    if (styles.has(name)) return this.readStyle(cursor);
    if (declarations.has(name)) return this.readDeclaration(command, cursor);
    const count = silent.get(name);
    if (count !== undefined) return this.readSilent(name, count, cursor);
    this.readSign(command, cursor, before);
  }

  /** Styles are given an argument, or are meant for what follows. */
  private readStyle(cursor: Cursor): void {
    cursor.option();
    const nodes = cursor.group();
    if (nodes) this.read(nodes, "{");
    else cursor.skipSpace();
  }

  private readDeclaration({ name, after }: Command, cursor: Cursor): void {
    if (delimiterSizes.has(name)) cursor.skip(".");
    else if (after) cursor.skipSpace();
    else if (cursor.peek()?.kind === "group" && isEmpty(cursor.peek())) cursor.next();
    if (name === "par" || name === "newline" || name === "linebreak") this.output.add(" ");
  }

  private readSilent(name: string, count: number, cursor: Cursor): void {
    cursor.option();
    groupsOf(cursor, count);
    if (name === "color") cursor.skipSpace();
    if (/space$|kern$/.test(name)) this.output.add(" ");
  }

  private readFootnote(cursor: Cursor): void {
    cursor.option();
    const nodes = cursor.group();
    if (!nodes || nodes.length === 0) return;
    this.output.add(" (");
    this.read(nodes, "{");
    this.output.dropSpace();
    this.output.add(")");
  }

  /** A number of a list that is not here, and the space before it. */
  private readCitation(cursor: Cursor): void {
    cursor.option();
    cursor.option();
    if (cursor.group()) this.output.dropSpace();
  }

  private readSign(command: Command, cursor: Cursor, before: string): void {
    const { name, after } = command;
    const count =
      formulaCommands.get(name) ?? quantities.get(name) ?? (mathAccents.has(name) || isAlphabet(name) ? 1 : 0);
    const next = cursor.peek();
    if (count > 0 && (next?.kind === "group" || (next?.kind === "text" && /^[[\p{L}\d]/u.test(next.text)))) {
      return this.readFormula(name, count, cursor);
    }
    const text = abbreviations.get(name) ?? operatorWord(name) ?? symbolOf(name)?.text;
    if (text !== undefined) {
      if (isEmpty(next)) cursor.next();
      if (text === "°" || (name === "deg" && /\d$/.test(before))) return this.readDegree(after, cursor);
      return this.output.add(name === "item" ? " • " : text);
    }
    if (/^[a-zA-Z]/.test(name)) return this.readUnknown(name, cursor, before);
    // A sign that needs no escape; before a digit it is a group of a pattern, or a path.
    this.output.add(/\d/.test(name) ? `\\${name}` : name);
  }

  private readFormula(name: string, count: number, cursor: Cursor): void {
    const option = cursor.option();
    const groups = groupsOf(cursor, count);
    const written = groups.length > 0 ? groups : [cursor.argument() ?? []];
    const source = `\\${name}${option === null ? "" : `[${option}]`}${written.map((nodes) => `{${sourceOf(nodes)}}`).join("")}`;
    this.output.add(mathText(source));
  }

  /** The space that ends the command's name is none before the letter of a scale: 90\degree C. */
  private readDegree(after: boolean, cursor: Cursor): void {
    const next = cursor.peek();
    if (after && next?.kind === "text" && /^\s[CF](?![\p{L}\p{N}])/u.test(next.text)) cursor.skipSpace();
    this.output.add("°");
  }

  /** A macro of the authors' own leaves its argument or its name; a name behind a letter is one of a path. */
  private readUnknown(name: string, cursor: Cursor, before: string): void {
    if (name.length === 1 || /[\p{L}\p{N}:\\]$/u.test(before)) return this.output.addVerbatim(`\\${name}`);
    const nodes = cursor.group();
    if (nodes && nodes.length > 0) return this.read(nodes, "{");
    this.output.add(name);
  }
}

function textOf(nodes: readonly Node[]): string {
  const output = new ProseOutput();
  new ProseReader(output).read(nodes, "{");
  return output
    .finish()
    .map((piece) => (piece.kind === "piece" ? "" : piece.text))
    .join("");
}

/** The groups right behind a command, without spaces between them. */
function groupsOf(cursor: Cursor, most: number): Node[][] {
  const found: Node[][] = [];
  while (found.length < most) {
    const nodes = cursor.group();
    if (!nodes) break;
    found.push(nodes);
  }
  return found;
}

function isEmpty(node: Node | null): boolean {
  return node?.kind === "group" && node.nodes.length === 0;
}

function hasPiece(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node.kind === "piece" || (node.kind === "group" && hasPiece(node.nodes)));
}
