export type Piece = { bytes: Buffer; read: number };

/** `number` starts at 1; `bytes` has no line end; `read` is how many bytes of the file have been read. */
export type Line = { number: number; bytes: Buffer | null; read: number };

const newline = 10;

/** In bounded memory; a line of more than `longest` bytes is null. */
export async function* splitLines(pieces: AsyncIterable<Piece>, longest: number): AsyncGenerator<Line> {
  let number = 0;
  let read = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer) => {
    length += part.length;
    if (length <= longest) parts.push(part);
  };
  const finish = (): Line => {
    const line = { number: ++number, bytes: length <= longest ? Buffer.concat(parts) : null, read };
    parts = [];
    length = 0;
    return line;
  };
  for await (const piece of pieces) {
    read = piece.read;
    let start = 0;
    for (let end = piece.bytes.indexOf(newline); end >= 0; end = piece.bytes.indexOf(newline, start)) {
      take(piece.bytes.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(piece.bytes.subarray(start));
  }
  if (length > 0) yield finish();
}
