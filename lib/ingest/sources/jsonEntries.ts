import { readFileBytes } from "./fileBytes";
import { type Line, type Piece, splitLines } from "./lines";
import { readListItems } from "./listItems";

const sniffed = 1000; // How many bytes the shape of a file is detected from

/** JSON Lines, an array, or objects over several lines; `-` is stdin, `.gz` is unpacked. Too long entries are null. */
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
