import { openArena } from "./arena";

/**
 * What rows that were read lately say, by their keys. What is not there is looked for again the next time.
 * @param size in bytes, of all together
 * @param read reads a row, and has `keep` copy what it says
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
    /** Forgets all when there are as many as there may be. Nobody may have any then. */
    makeRoom: () => {
      if (arena.isFull()) forget();
    },
    forget,
  };
}
