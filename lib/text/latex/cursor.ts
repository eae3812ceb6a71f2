import { sourceOf } from "./sourceOf";
import type { Node } from "./tree";

/** An optional argument, in nodes or characters. What is longer is a bracket of the text. */
const longestOption = 200;

/** Goes through the nodes of a group, a node or a character of a text at a time. */
export class Cursor {
  private at = 0;
  /** How much of the text at the place is read already. */
  private offset = 0;

  constructor(private readonly nodes: readonly Node[]) {}

  /** Returns the next node, or what is left of a text; null at the end. */
  next(): Node | null {
    const node = this.peek();
    if (node) this.step();
    return node;
  }

  peek(): Node | null {
    const node = this.nodes[this.at];
    if (!node) return null;
    return node.kind === "text" && this.offset > 0 ? { kind: "text", text: node.text.slice(this.offset) } : node;
  }

  /** Returns the place, to come back to. */
  place(): { at: number; offset: number } {
    return { at: this.at, offset: this.offset };
  }

  returnTo({ at, offset }: { at: number; offset: number }): void {
    this.at = at;
    this.offset = offset;
  }

  /** Skips white space. @returns whether there was any */
  skipSpace(): boolean {
    let skipped = false;
    for (;;) {
      const node = this.nodes[this.at];
      if (node?.kind === "space") {
        this.step();
      } else if (node?.kind === "text") {
        const start = this.offset;
        while (/^\s$/.test(node.text.charAt(this.offset))) this.offset++;
        if (this.offset === start) return skipped;
        if (this.offset === node.text.length) this.step();
      } else return skipped;
      skipped = true;
    }
  }

  /** Returns an argument: a group's nodes, a command, or a single character; null where none can follow. */
  argument(): Node[] | null {
    this.skipSpace();
    const node = this.nodes[this.at];
    if (!node) return null;
    if (node.kind === "group") {
      this.step();
      return node.nodes;
    }
    if (node.kind === "text") return [{ kind: "text", text: this.character(node.text) }];
    if (node.kind !== "command") return null;
    this.step();
    return [node];
  }

  /** Returns the nodes of a group that stands right here, else null. */
  group(): Node[] | null {
    const node = this.nodes[this.at];
    if (node?.kind !== "group" || this.offset > 0) return null;
    this.step();
    return node.nodes;
  }

  /** Skips an argument in brackets. @returns its source, or null where there is none */
  option(): string | null {
    const first = this.nodes[this.at];
    if (first?.kind !== "text" || first.text[this.offset] !== "[") return null;
    let length = 0;
    for (let at = this.at; at < this.nodes.length && at < this.at + longestOption; at++) {
      const node = this.nodes[at];
      if (node?.kind !== "text") continue;
      const start = at === this.at ? this.offset + 1 : 0;
      const part = node.text.slice(start, start + longestOption);
      const end = part.indexOf("]");
      if (end >= 0) {
        const source = this.sourceTo(at, start + end);
        this.at = at;
        this.offset = start;
        this.skipCharacters(node.text, end + 1);
        return source;
      }
      length += part.length;
      if (length > longestOption) break;
    }
    return null;
  }

  /** Returns the source from behind the character at the place to a place in a text that is further on. */
  private sourceTo(at: number, offset: number): string {
    const [first, last] = [this.nodes[this.at], this.nodes[at]];
    if (first?.kind !== "text" || last?.kind !== "text") return "";
    if (at === this.at) return first.text.slice(this.offset + 1, offset);
    const between = sourceOf(this.nodes.slice(this.at + 1, at));
    return first.text.slice(this.offset + 1) + between + last.text.slice(0, offset);
  }

  /** Skips a character of a text that stands right here. @returns whether it does */
  skip(character: string): boolean {
    const node = this.nodes[this.at];
    if (node?.kind !== "text" || !node.text.startsWith(character, this.offset)) return false;
    this.skipCharacters(node.text, character.length);
    return true;
  }

  /** Returns the digits that stand right here. */
  digits(): string {
    let digits = "";
    for (let node = this.nodes[this.at]; node?.kind === "text" && /^\d$/.test(node.text); node = this.nodes[this.at]) {
      digits += node.text;
      this.step();
    }
    return digits;
  }

  private character(text: string): string {
    const character = String.fromCodePoint(text.codePointAt(this.offset) ?? 0);
    this.skipCharacters(text, character.length);
    return character;
  }

  private skipCharacters(text: string, count: number): void {
    this.offset += count;
    if (this.offset >= text.length) this.step();
  }

  private step(): void {
    this.at++;
    this.offset = 0;
  }
}
