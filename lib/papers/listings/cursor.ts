/** If papers were added between two pages, the last paper determines the position; if that is gone, the number. */

export type Cursor = { count: number; key: number };

export const cursorForm = /^(\d{1,6})-(\d{1,15})$/;

/** @param key the key of the last paper before the page */
export function printCursor({ count, key }: Cursor): string {
  return `${count}-${key}`;
}

export function parseCursor(text: string): Cursor | null {
  const match = cursorForm.exec(text);
  return match && { count: Number(match[1]), key: Number(match[2]) };
}
