import { sourceOf } from "./sourceOf";
import type { Node } from "./tree";

/** Maximum length of an optional argument, in nodes or characters. Anything longer is a bracket in the text. */
const maxOption = 200;

export class Cursor {
  private at = 0;
  private offset = 0; // How many characters of the current text have been read

  constructor(private readonly nodes: readonly Node[]) {}

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

  place(): { at: number; offset: number } {
    return { at: this.at, offset: this.offset };
  }

  returnTo({ at, offset }: { at: number; offset: number }): void {
    this.at = at;
    this.offset = offset;
  }

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

  /** Returns an argument: a group's nodes, a command, or a single character; null if none follows. */
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

  group(): Node[] | null {
    const node = this.nodes[this.at];
    if (node?.kind !== "group" || this.offset > 0) return null;
    this.step();
    return node.nodes;
  }

  /** Skips an argument in brackets and returns its source, or null if there is none. */
  option(): string | null {
    const first = this.nodes[this.at];
    if (first?.kind !== "text" || first.text[this.offset] !== "[") return null;
    let length = 0;
    for (let at = this.at; at < this.nodes.length && at < this.at + maxOption; at++) {
      const node = this.nodes[at];
      if (node?.kind !== "text") continue;
      const start = at === this.at ? this.offset + 1 : 0;
      const part = node.text.slice(start, start + maxOption);
      const end = part.indexOf("]");
      if (end >= 0) {
        const source = this.sourceTo(at, start + end);
        this.at = at;
        this.offset = start;
        this.skipCharacters(node.text, end + 1);
        return source;
      }
      length += part.length;
      if (length > maxOption) break;
    }
    return null;
  }

  private sourceTo(at: number, offset: number): string {
    const [first, last] = [this.nodes[this.at], this.nodes[at]];
    if (first?.kind !== "text" || last?.kind !== "text") return "";
    if (at === this.at) return first.text.slice(this.offset + 1, offset);
    const between = sourceOf(this.nodes.slice(this.at + 1, at));
    return first.text.slice(this.offset + 1) + between + last.text.slice(0, offset);
  }

  skip(character: string): boolean {
    const node = this.nodes[this.at];
    if (node?.kind !== "text" || !node.text.startsWith(character, this.offset)) return false;
    this.skipCharacters(node.text, character.length);
    return true;
  }

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
