/** Memory for rows that are read by the hundreds and may be asked for again. */
export type Arena = {
  /** A copy that stays until `clear`; where there is no room left, one that stays as long as it is used. */
  keep: <A extends Uint8Array | Int8Array | Uint32Array>(array: A) => A;
  /** Whether there was no room for something. */
  isFull: () => boolean;
  /** Lets other rows take the place of those that were kept. */
  clear: () => void;
};

/**
 * It is taken once and filled again and again: arrays that come and go by the megabyte have the garbage collector stop
 * everything for a tenth of a second, on one processor, after every hundred searches.
 * @param size in bytes; the system gives them only as they are filled
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
    // Numbers of four bytes stand at multiples of four.
    used = (end + 3) & ~3;
    return copy;
  }

  function clear(): void {
    used = 0;
    isFull = false;
  }

  return { keep, isFull: () => isFull, clear };
}
