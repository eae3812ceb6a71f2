import type { Line, Piece } from "./lines";

const [newline = 0, quote = 0, backslash = 0, comma = 0] = ["\n", '"', "\\", ","].map((sign) => sign.charCodeAt(0));
const opening = ["[", "{"].map((sign) => sign.charCodeAt(0));
const closing = ["]", "}"].map((sign) => sign.charCodeAt(0));
const blank = [" ", "\t", "\r", "\n"].map((sign) => sign.charCodeAt(0));

/** In bounded memory, without checking that items are valid JSON. Items of more than `longest` bytes are null. */
export async function* readListItems(pieces: AsyncIterable<Piece>, longest: number): AsyncGenerator<Line> {
  let line = 1;
  let depth = 0;
  let top = 0; // 1 within an array, whose items are one level deeper than objects that follow each other
  let isQuoted = false;
  let isEscaped = false;
  let item: { number: number; parts: Buffer[]; length: number } | null = null;
  let read = 0;
  for await (const piece of pieces) {
    read = piece.read;
    const { bytes } = piece;
    let start = 0;
    const take = (end: number) => {
      if (!item) return;
      item.length += end - start;
      if (item.length <= longest) item.parts.push(bytes.subarray(start, end));
    };
    const finish = (): Line[] => {
      if (!item) return [];
      const { number, parts, length } = item;
      item = null;
      return [{ number, bytes: length <= longest ? Buffer.concat(parts) : null, read }];
    };
    for (let at = 0; at < bytes.length; at++) {
      const code = bytes[at] ?? 0;
      if (code === newline) line++;
      if (isQuoted) {
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) isQuoted = false;
        continue;
      }
      const isBetweenItems = depth === top;
      if (isBetweenItems && (code === comma || (top === 1 && code === closing[0]))) {
        take(at);
        yield* finish();
        if (code !== comma) depth = top = 0;
        continue;
      }
      if (depth === 0 && top === 0 && code === opening[0]) {
        depth = top = 1;
        continue;
      }
      if (!item && !blank.includes(code)) {
        item = { number: line, parts: [], length: 0 };
        start = at;
      }
      if (code === quote) isQuoted = true;
      else if (opening.includes(code)) depth++;
      else if (closing.includes(code) && depth > top && --depth === top) {
        take(at + 1);
        yield* finish();
        start = at + 1;
      }
    }
    take(bytes.length);
  }
  if (item) yield { number: item.number, bytes: item.length <= longest ? Buffer.concat(item.parts) : null, read };
}
