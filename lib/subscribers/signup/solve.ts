/** How many hashes are computed at once: enough to keep the browser's threads busy, few enough to stop quickly. */
const batchSize = 512;

export function leadingZeros(hash: Uint8Array): number {
  let zeros = 0;
  for (const byte of hash) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros;
}

/** Returns the text to hash; its SHA-256 must begin with as many zero bits as the challenge demands. */
export function guessFor(token: string, number: number | string): string {
  return `${token}:${number}`;
}

/** Runs in the browser: 2 to the power of `bits` tries on average. Null if it was stopped. */
export async function solve(token: string, bits: number, signal: AbortSignal): Promise<string | null> {
  const encoder = new TextEncoder();
  for (let first = 0; !signal.aborted; first += batchSize) {
    const hashes = await Promise.all(
      Array.from({ length: batchSize }, (_, index) =>
        crypto.subtle.digest("SHA-256", encoder.encode(guessFor(token, first + index))),
      ),
    );
    const found = hashes.findIndex((hash) => leadingZeros(new Uint8Array(hash)) >= bits);
    if (found >= 0) return String(first + found);
  }
  return null;
}
