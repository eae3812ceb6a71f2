const unkept = new Map<string, string>(); // A choice kept in local storage; without it, it lasts as long as the page

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
    // The storage is full or blocked.
  }
}

export function forget(name: string): void {
  unkept.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing is kept.
  }
}
