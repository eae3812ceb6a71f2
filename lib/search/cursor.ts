import { parseCursor, printCursor } from "../papers/listings/cursor";

/** @returns the cursor of what follows the first `count` of some papers; null for the start */
export function cursorAfter(ids: Uint32Array, count: number): string | null {
  const last = ids[count - 1];
  return last === undefined ? null : printCursor({ count, key: last });
}

/** @returns how many papers stand before the page; 0 for what is no cursor */
export function placeOfCursor(ids: Uint32Array, cursor: string | null): number {
  const asked = parseCursor(cursor ?? "");
  if (!asked) return 0;
  const { count, key } = asked;
  if (ids[count - 1] === key) return count;
  const moved = ids.indexOf(key);
  return moved >= 0 ? moved + 1 : Math.min(count, ids.length);
}
