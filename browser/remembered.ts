/** A choice of this reader that outlasts the page. Where the browser keeps nothing, it lasts as long as the page. */
const unkept = new Map<string, string>();

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return unkept.get(name) ?? null;
  }
}

export function remember(name: string, value: string): void {
  unkept.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // Its storage is full, or closed to us.
  }
}
