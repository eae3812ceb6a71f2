import { openArena } from "./arena";

/** Missing rows are looked up again. `size` is in bytes of all rows; `read` copies a row's content with `keep`. */
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
