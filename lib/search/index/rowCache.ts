import { openArena } from "./arena";

/**
 * Caches the contents of rows by key. Missing rows are looked up again the next time.
 * @param size in bytes, of all rows together
 * @param read reads a row, and copies its content with `keep`
 */
export function rowCache<A extends Uint8Array | Int8Array | Uint32Array>(
  size: number,
  read: (key: number, keep: (array: A) => A) => A | undefined,
) {
  const arena = openArena(size);
  const known = new Map<number, A>();

  function forget(): void {
    known.clear();
    arena.clear();
  }

  return {
    get: (key: number): A | null => {
      const before = known.get(key);
      if (before) return before;
      const found = read(key, arena.keep<A>);
      if (found) known.set(key, found);
      return found ?? null;
    },
    /** Clears the cache if it is full. Nobody may hold a row then. */
    makeRoom: () => {
      if (arena.isFull()) forget();
    },
    forget,
  };
}
