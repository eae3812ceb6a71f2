/** What is read of a text: prose, what of it stands as it is written, and formulas or links by their number. */
export type Piece =
  | { kind: "text"; text: string }
  | { kind: "verbatim"; text: string }
  | { kind: "piece"; place: number };

/** How much of what is written can be asked for. */
const longestTail = 12;

/** Gathers prose. What was written last is kept apart, as a long text is costly to look at the end of. */
export class ProseOutput {
  readonly pieces: Piece[] = [];
  private parts: string[] = [];
  private tail = "";

  add(text: string): void {
    if (text === "") return;
    this.parts.push(text);
    this.tail = (this.tail + text.slice(-longestTail)).slice(-longestTail);
  }

  addVerbatim(text: string): void {
    this.end();
    this.pieces.push({ kind: "verbatim", text });
    this.tail = text.slice(-longestTail);
  }

  addPiece(place: number): void {
    this.end();
    this.pieces.push({ kind: "piece", place });
    this.tail = "\ufffc";
  }

  /** Returns the last characters; "" at the beginning, and U+FFFC for a formula or a link. */
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

  /** Takes back a character that was written last, where it was. @returns whether */
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
