import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** A line of a file: its number (1 is the first), its bytes without the line end, and how much of the file was read. */
export type Line = { number: number; bytes: Buffer | null; read: number };

const newline = 10;

/** `pipeline` hands an error of the file to the reader of the unpacked stream, who throws it. */
const passErrorOn = () => {};

/**
 * Reads a file line by line in bounded memory; one whose name ends in `.gz` is unpacked on the way.
 * @param longest a line of more bytes comes as null
 * @param file `-` for standard input
 * @throws with the name of the file, where it or its archive cannot be read
 */
export async function* readLines(file: string, longest: number): AsyncGenerator<Line> {
  const source = file === "-" ? process.stdin : createReadStream(file);
  const content = file.endsWith(".gz") ? pipeline(source, createGunzip(), passErrorOn) : source;
  let number = 0;
  let read = 0;
  let pieces: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer) => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
  };
  const finish = (): Line => {
    const line = { number: ++number, bytes: length <= longest ? Buffer.concat(pieces) : null, read };
    pieces = [];
    length = 0;
    return line;
  };
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      if ("bytesRead" in source) read = source.bytesRead;
      let start = 0;
      for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
        take(chunk.subarray(start, end));
        yield finish();
        start = end + 1;
      }
      take(chunk.subarray(start));
    }
  } catch (cause) {
    throw new Error(`${file} cannot be read`, { cause });
  }
  if (length > 0) yield finish();
}
