import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Piece } from "./lines";

/** `pipeline` passes the file's errors to the reader of the decompressed stream, which throws them. */
const ignoreError = () => {};

/** Formats that are not text, by their first bytes in Latin-1. */
const binaryFormats: [start: string, what: string][] = [
  ["PK\x03\x04", "is a ZIP archive: extract it first"],
  ["PAR1", "is a Parquet file: convert it to JSON Lines first"],
  ["\x1f\x8b", "is compressed with gzip: its name must end in .gz"],
  ["\x28\xb5\x2f\xfd", "is compressed with zstd: decompress it first"],
  ["BZh", "is compressed with bzip2: decompress it first"],
  ["\xfd7zXZ", "is compressed with xz: decompress it first"],
];
const longestSignature = 8;
const utf8Bom = Buffer.from("\ufeff");

/** Decompresses `.gz` and decodes UTF-16; `-` is standard input. Throws with the file's name. */
export async function* readFileBytes(file: string): AsyncGenerator<Piece> {
  const source = file === "-" ? process.stdin : createReadStream(file);
  const content = file.endsWith(".gz") ? pipeline(source, createGunzip(), ignoreError) : source;
  let isFirst = true;
  let decoder: TextDecoder | null = null;
  let read = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      if ("bytesRead" in source) read = source.bytesRead;
      const withoutBom = (bytes: Buffer) =>
        isFirst && bytes.indexOf(utf8Bom) === 0 ? bytes.subarray(utf8Bom.length) : bytes;
      if (isFirst) {
        const start = chunk.subarray(0, longestSignature).toString("latin1");
        const [, what] = binaryFormats.find(([signature]) => start.startsWith(signature)) ?? [];
        if (what !== undefined) throw new Error(what);
        decoder = utf16Of(start);
      }
      yield { bytes: decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : withoutBom(chunk), read };
      isFirst = false;
    }
  } catch (cause) {
    throw new Error(`${file} cannot be read`, { cause });
  }
}

/** Detects UTF-16, which Windows writes, mostly with a byte order mark. JSON begins with an ASCII character. */
function utf16Of(start: string): TextDecoder | null {
  if (start.startsWith("\xff\xfe") || /^[^\0]\0[^\0]\0/.test(start)) return new TextDecoder("utf-16le");
  if (start.startsWith("\xfe\xff") || /^\0[^\0]\0[^\0]/.test(start)) return new TextDecoder("utf-16be");
  return null;
}
