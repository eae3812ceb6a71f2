/*
 * The start of a page of a list: the number of papers before it, and the last of them. If papers were added between two
 * pages, the paper determines the position; if that paper is gone, the number does.
 */

export type Cursor = { count: number; key: number };

export const cursorForm = /^(\d{1,6})-(\d{1,15})$/;

/** @param key the key of the last paper before the page */
export function printCursor({ count, key }: Cursor): string {
  return `${count}-${key}`;
}

/** Returns null if the text is not a cursor. */
export function parseCursor(text: string): Cursor | null {
  const match = cursorForm.exec(text);
  return match && { count: Number(match[1]), key: Number(match[2]) };
}
