import { createReadStream } from "node:fs";

export type MboxMail = { source: Buffer; end: number };

const from = Buffer.from("From ");
const newline = 0x0a;
const carriageReturn = 0x0d;

/** A mail begins with "From …" after an empty line. `start` is its byte offset; beyond `longest` bytes it is cut. */
export async function* readMbox(file: string, start: number, longest: number): AsyncGenerator<MboxMail> {
  let position = start;
  let mail = emptyMail();
  let line = { begins: true, afterEmpty: true, isFrom: false };
  for await (const chunk of joinShortEnds(createReadStream(file, { start }))) {
    for (let at = 0; at < chunk.length; ) {
      const end = chunk.indexOf(newline, at) + 1 || chunk.length;
      const piece = chunk.subarray(at, end);
      const complete = piece.at(-1) === newline;
      if (line.begins) {
        line.isFrom = line.afterEmpty && piece.subarray(0, from.length).equals(from);
        if (line.isFrom && mail.begun) {
          yield { source: Buffer.concat(mail.pieces), end: position };
          mail = emptyMail();
        }
      }
      mail.begun = true;
      if (!line.isFrom && mail.length < longest) {
        mail.pieces.push(Buffer.from(piece.subarray(0, longest - mail.length)));
        mail.length += piece.length;
      }
      const isEmpty = piece.length === 1 || (piece.length === 2 && piece[0] === carriageReturn);
      line = { begins: complete, afterEmpty: line.begins && complete && isEmpty, isFrom: line.isFrom && !complete };
      position += piece.length;
      at = end;
    }
  }
  if (mail.begun) yield { source: Buffer.concat(mail.pieces), end: position };
}

function emptyMail() {
  return { pieces: [] as Buffer[], length: 0, begun: false };
}

/** Prepends an end that is too short to compare with "From " to the next chunk. */
async function* joinShortEnds(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const tail = joined.length - (joined.lastIndexOf(newline) + 1);
    const keep = tail < from.length ? tail : 0;
    rest = Buffer.from(joined.subarray(joined.length - keep));
    if (joined.length > keep) yield joined.subarray(0, joined.length - keep);
  }
  if (rest.length > 0) yield rest;
}
