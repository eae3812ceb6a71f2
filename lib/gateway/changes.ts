/** A range of a text, its end exclusive, and its replacement. */
export type Change = [start: number, end: number, by: string];

/** @param changes in the order of the text, none within another */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let changed = "";
  let done = 0;
  for (const [start, end, by] of changes) {
    changed += text.slice(done, start) + by;
    done = end;
  }
  return changed + text.slice(done);
}
