/** A range of a text, its end exclusive, and its replacement. */
export type Change = [start: number, end: number, by: string];

/** @param changes in the order of the text, none within another */
export function applyChanges(text: string, changes: readonly Change[]): string {
  return changedPieces(text, changes).join("");
}

/** Returns the changed text in pieces, for where it is too long to be joined in passing. */
export function changedPieces(text: string, changes: readonly Change[]): string[] {
  const pieces: string[] = [];
  let done = 0;
  for (const [start, end, by] of changes) {
    pieces.push(text.slice(done, start), by);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces;
}
