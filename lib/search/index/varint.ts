/*
 * Numbers in 7 bits a byte, lowest first; the high bit says that more follow. Lists and sequences are made of them.
 * They are read where they are needed, in loops of a few lines: to hand back both a number and where the next one
 * begins would make an object for each.
 */

/** In bytes, of a number below 2³². */
export const longestVarint = 5;

/** Writes a number below 2³² at `at`. @returns where the next one goes */
export function writeVarint(bytes: Uint8Array, at: number, number: number): number {
  let rest = number;
  let end = at;
  for (; rest > 127; rest >>>= 7) bytes[end++] = (rest & 127) | 128;
  bytes[end++] = rest;
  return end;
}
