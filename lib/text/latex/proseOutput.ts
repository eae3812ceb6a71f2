export type Piece =
  | { kind: "text"; text: string }
  | { kind: "verbatim"; text: string }
  | { kind: "piece"; place: number };

const maxTail = 12; // How many of the last characters `last` returns at most

// Collects prose. The last characters are kept separately, because looking at the end of a long string is expensive.
export class ProseOutput {
  readonly pieces: Piece[] = [];
  private parts: string[] = [];
  private tail = "";

  add(text: string): void {
    if (text === "") return;
    this.parts.push(text);
    this.tail = (this.tail + text.slice(-maxTail)).slice(-maxTail);
  }

  addVerbatim(text: string): void {
    this.end();
    this.pieces.push({ kind: "verbatim", text });
    this.tail = text.slice(-maxTail);
  }

  addPiece(place: number): void {
    this.end();
    this.pieces.push({ kind: "piece", place });
    this.tail = "\ufffc";
  }

  /** Returns the last characters: "" at the beginning, U+FFFC after a formula or link. */
  last(): string {
    return this.tail;
  }

  dropSpace(): void {
    for (;;) {
      const part = this.parts.pop();
      if (part === undefined) break;
      const kept = part.trimEnd();
      if (kept === "") continue;
      this.parts.push(kept);
      break;
    }
    this.tail = this.tail.trimEnd();
  }

  /** Removes a character if it was written last, and returns whether it was. */
  takeBack(character: string): boolean {
    const part = this.parts.at(-1);
    if (!part?.endsWith(character)) return false;
    this.parts[this.parts.length - 1] = part.slice(0, -character.length);
    this.tail = this.tail.slice(0, -character.length);
    return true;
  }

  finish(): Piece[] {
    this.end();
    return this.pieces;
  }

  private end(): void {
    if (this.parts.length > 0) this.pieces.push({ kind: "text", text: this.parts.join("") });
    this.parts = [];
  }
}
