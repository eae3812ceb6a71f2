import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Piece } from "./lines";

/** `pipeline` hands an error of the file to the reader of the unpacked stream, who throws it. */
const passErrorOn = () => {};

/** By their first bytes, in Latin-1. */
const noText: [start: string, what: string][] = [
  ["PK\x03\x04", "is a ZIP archive: extract it first"],
  ["PAR1", "is a Parquet file: convert it to JSON Lines first"],
  ["\x1f\x8b", "is compressed with gzip: its name must end in .gz"],
  ["\x28\xb5\x2f\xfd", "is compressed with zstd: decompress it first"],
  ["BZh", "is compressed with bzip2: decompress it first"],
  ["\xfd7zXZ", "is compressed with xz: decompress it first"],
];
const longestStart = 8;
const utf8Mark = Buffer.from("\ufeff");

/**
 * Reads a file in bounded memory; one whose name ends in `.gz` is unpacked on the way, and UTF-16 becomes UTF-8.
 * @param file `-` for standard input
 * @throws with the name of the file, where it or its archive cannot be read
 */
export async function* readFileBytes(file: string): AsyncGenerator<Piece> {
  const source = file === "-" ? process.stdin : createReadStream(file);
  const content = file.endsWith(".gz") ? pipeline(source, createGunzip(), passErrorOn) : source;
  let isFirst = true;
  let decoder: TextDecoder | null = null;
  let read = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      if ("bytesRead" in source) read = source.bytesRead;
      const withoutMark = (bytes: Buffer) =>
        isFirst && bytes.indexOf(utf8Mark) === 0 ? bytes.subarray(utf8Mark.length) : bytes;
      if (isFirst) {
        const start = chunk.subarray(0, longestStart).toString("latin1");
        const [, what] = noText.find(([sign]) => start.startsWith(sign)) ?? [];
        if (what !== undefined) throw new Error(what);
        decoder = utf16Of(start);
      }
      yield { bytes: decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : withoutMark(chunk), read };
      isFirst = false;
    }
  } catch (cause) {
    throw new Error(`${file} cannot be read`, { cause });
  }
}

/** Windows writes UTF-16, mostly with a mark at the beginning. JSON begins with a character of ASCII. */
function utf16Of(start: string): TextDecoder | null {
  if (start.startsWith("\xff\xfe") || /^[^\0]\0[^\0]\0/.test(start)) return new TextDecoder("utf-16le");
  if (start.startsWith("\xfe\xff") || /^\0[^\0]\0[^\0]/.test(start)) return new TextDecoder("utf-16be");
  return null;
}
