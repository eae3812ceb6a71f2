// 7 bits a byte, lowest first; the high bit says that more follow. Decoded inline, in short loops: a function would
// have to return both a number and the next position, an object for each.

export const longestVarint = 5; // in bytes, for a number below 2³²

export function writeVarint(bytes: Uint8Array, at: number, number: number): number {
  let rest = number;
  let end = at;
  for (; rest > 127; rest >>>= 7) bytes[end++] = (rest & 127) | 128;
  bytes[end++] = rest;
  return end;
}
