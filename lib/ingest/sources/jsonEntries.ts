import { readFileBytes } from "./fileBytes";
import { type Line, type Piece, splitLines } from "./lines";
import { readListItems } from "./listItems";

/** How many bytes the shape of a file is detected from. */
const sniffed = 1000;

/**
 * Reads the entries of a JSON file: lines of JSON Lines, items of an array, or objects that span several lines.
 * @param file `-` for standard input; `.gz` is decompressed
 * @param longest an entry with more bytes is null
 * @throws with the name of the file if it cannot be read
 */
export async function* readEntries(file: string, longest: number): AsyncGenerator<Line> {
  const pieces = readFileBytes(file);
  const first: Piece[] = [];
  let start = "";
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    first.push(next.value);
    start += next.value.bytes.subarray(0, sniffed).toString("latin1");
    if (start.length >= sniffed) break;
  }
  const all = concat(first, pieces);
  yield* spansLines(start) ? readListItems(all, longest) : splitLines(all, longest);
}

function spansLines(start: string): boolean {
  return /^\s*(?:\[|\{[ \t\r]*\n)/.test(start);
}

async function* concat(first: Piece[], pieces: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  yield* first;
  yield* pieces;
}
