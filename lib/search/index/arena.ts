/** Memory for rows that are read by the hundreds and may be needed again. */
export type Arena = {
  /** Returns a copy that stays until `clear`; if the arena is full, an ordinary copy. */
  keep: <A extends Uint8Array | Int8Array | Uint32Array>(array: A) => A;
  /** Whether something did not fit. */
  isFull: () => boolean;
  /** Frees everything for reuse. */
  clear: () => void;
};

/**
 * Allocates an arena, once for its lifetime. Arrays allocated by the megabyte would make the garbage collector stop
 * everything for a tenth of a second after every hundred searches, on one processor.
 * @param size in bytes; the system provides them as they are filled
 */
export function openArena(size: number): Arena {
  const memory = new ArrayBuffer(size);
  let used = 0;
  let isFull = false;

  function keep<A extends Uint8Array | Int8Array | Uint32Array>(array: A): A;
  function keep(array: Uint8Array | Int8Array | Uint32Array): Uint8Array | Int8Array | Uint32Array {
    const end = used + array.byteLength;
    if (end > size) {
      isFull = true;
      return array.slice();
    }
    const copy =
      array instanceof Uint32Array
        ? new Uint32Array(memory, used, array.length)
        : array instanceof Int8Array
          ? new Int8Array(memory, used, array.length)
          : new Uint8Array(memory, used, array.length);
    copy.set(array);
    // Four-byte numbers need aligned offsets.
    used = (end + 3) & ~3;
    return copy;
  }

  function clear(): void {
    used = 0;
    isFull = false;
  }

  return { keep, isFull: () => isFull, clear };
}
