/*
 * Where a page of results begins: behind how many papers, and behind which. When papers have come in between two
 * pages, the paper tells the place; when it is gone, the number does.
 */

/** @returns the cursor of what follows the first `count` of some papers; null for the start */
export function cursorAfter(ids: Uint32Array, count: number): string | null {
  const last = ids[count - 1];
  return last === undefined ? null : `${count}-${last}`;
}

/** @returns how many papers stand before the page; 0 for what is no cursor */
export function placeOfCursor(ids: Uint32Array, cursor: string | null): number {
  const match = /^(\d{1,6})-(\d{1,15})$/.exec(cursor ?? "");
  if (!match) return 0;
  const [count, id] = [Number(match[1]), Number(match[2])];
  if (ids[count - 1] === id) return count;
  const moved = ids.indexOf(id);
  return moved >= 0 ? moved + 1 : Math.min(count, ids.length);
}
