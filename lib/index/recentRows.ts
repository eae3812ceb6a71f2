/** In bytes. Those of 10,000 papers have 4 MB, so that a small site reads each once. */
const mostBytes = 2 ** 24;
/** Longer rows are not kept: where a row begins and how long it is make one number. */
const longestRow = 2 ** 16 - 1;

/**
 * Rows of bytes that were read lately, for who asks for hundreds at once: a copy in memory is there ten times as soon as
 * the row. They share one array, since one for each would take more memory than most rows have. When it is full, another
 * one is begun, see remembered.ts for why.
 * @param find reads a row; what is not there is asked for again the next time
 */
export function recentRows(
  find: (key: number) => Uint8Array | undefined,
  most = mostBytes,
): { get: (key: number) => Uint8Array | null; forget: () => void } {
  const places = new Map<number, number>();
  // The system gives memory only as it is filled.
  let bytes = new Uint8Array(most);
  let end = 0;

  function forget(): void {
    places.clear();
    // Who still has a row keeps it as it was.
    bytes = new Uint8Array(most);
    end = 0;
  }

  function get(key: number): Uint8Array | null {
    const place = places.get(key);
    if (place !== undefined) {
      const start = Math.floor(place / (longestRow + 1));
      return bytes.subarray(start, start + (place & longestRow));
    }
    const row = find(key);
    if (!row) return null;
    if (row.length > Math.min(longestRow, most)) return row;
    if (end + row.length > most) forget();
    bytes.set(row, end);
    places.set(key, end * (longestRow + 1) + row.length);
    end += row.length;
    return row;
  }

  return { get, forget };
}
