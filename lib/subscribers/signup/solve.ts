/** How many hashes are under way at once: enough to keep the browser's threads busy, few enough to stop in time. */
const together = 512;

/** @returns how many bits of a hash are zero before the first that is not */
export function leadingZeros(hash: Uint8Array): number {
  let zeros = 0;
  for (const byte of hash) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros;
}

/** What is hashed: the SHA-256 of it has to begin with as many zeros as the challenge says. */
export function guessFor(token: string, number: number | string): string {
  return `${token}:${number}`;
}

/**
 * Looks for a number that meets a challenge, by trying one after the other. Runs in the browser.
 * @param bits each doubles the tries, of which there are 2 to the power of it on average
 * @returns null when it was stopped
 */
export async function solve(token: string, bits: number, signal: AbortSignal): Promise<string | null> {
  const encoder = new TextEncoder();
  for (let first = 0; !signal.aborted; first += together) {
    const hashes = await Promise.all(
      Array.from({ length: together }, (_, index) =>
        crypto.subtle.digest("SHA-256", encoder.encode(guessFor(token, first + index))),
      ),
    );
    const found = hashes.findIndex((hash) => leadingZeros(new Uint8Array(hash)) >= bits);
    if (found >= 0) return String(first + found);
  }
  return null;
}
