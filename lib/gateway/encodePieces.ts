/** In bytes; it grows with the longest page. */
let scratch = Buffer.allocUnsafeSlow(1_000_000);
const mostBytes = 3; // Of a UTF-16 code unit in UTF-8

/**
 * Encodes a text in pieces as UTF-8. Memory that is used for the first time is slow, so the pieces are written to the same
 * place each time: a page of 160 KB takes a tenth of the time that joining it and `Buffer.from` take.
 */
export function encodePieces(pieces: readonly string[]): Buffer {
  let length = 0;
  for (const piece of pieces) {
    if (length + mostBytes * piece.length > scratch.length) grow(length + mostBytes * piece.length);
    length += scratch.write(piece, length);
  }
  const encoded = Buffer.allocUnsafeSlow(length);
  scratch.copy(encoded, 0, 0, length);
  return encoded;
}

function grow(needed: number): void {
  const larger = Buffer.allocUnsafeSlow(2 * needed);
  scratch.copy(larger);
  scratch = larger;
}
