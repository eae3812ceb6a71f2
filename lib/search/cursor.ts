import { parseCursor, printCursor } from "../papers/listings/cursor";

export function cursorAfter(ids: Uint32Array, count: number): string | null {
  const last = ids[count - 1];
  return last === undefined ? null : printCursor({ count, key: last });
}

/** Returns how many papers precede the page; 0 for an invalid cursor. */
export function offsetOfCursor(ids: Uint32Array, cursor: string | null): number {
  const parsed = parseCursor(cursor ?? "");
  if (!parsed) return 0;
  const { count, key } = parsed;
  if (ids[count - 1] === key) return count;
  const moved = ids.indexOf(key);
  return moved >= 0 ? moved + 1 : Math.min(count, ids.length);
}
