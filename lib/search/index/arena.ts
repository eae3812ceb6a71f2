export type Arena = {
  /** Returns a copy that stays until `clear`; if the arena is full, an ordinary copy. */
  keep: <A extends Uint8Array | Int8Array | Uint32Array>(array: A) => A;
  isFull: () => boolean; // Whether something did not fit
  clear: () => void;
};

// Once for its lifetime: arrays allocated by the megabyte would make the garbage collector stop everything for a tenth
// of a second after every hundred searches, on one processor. `size` is in bytes; the system provides them as they
// fill.
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
    used = (end + 3) & ~3; // Four-byte numbers need aligned offsets
    return copy;
  }

  function clear(): void {
    used = 0;
    isFull = false;
  }

  return { keep, isFull: () => isFull, clear };
}
