/*
 * Where a page of a list begins: behind how many papers, and behind which. When papers have come in between two pages,
 * the paper tells the place; when it is gone, the number does.
 */

export type Cursor = { count: number; key: number };

export const cursorForm = /^(\d{1,6})-(\d{1,15})$/;

/** @param key of the last paper before the page */
export function printCursor({ count, key }: Cursor): string {
  return `${count}-${key}`;
}

/** Returns null for what is no cursor. */
export function parseCursor(text: string): Cursor | null {
  const match = cursorForm.exec(text);
  return match && { count: Number(match[1]), key: Number(match[2]) };
}
