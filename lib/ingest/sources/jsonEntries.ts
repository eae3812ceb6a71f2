import { readFileBytes } from "./fileBytes";
import { type Line, linesOf, type Piece } from "./lines";
import { itemsOf } from "./listItems";

/** In bytes: what a file looks like is seen from as many. */
const looked = 1000;

/**
 * The entries of a file of JSON: those of JSON Lines, one a line; those of an array; or objects that go over several lines.
 * @param file `-` for standard input; `.gz` is unpacked
 * @param longest an entry of more bytes comes as null
 * @throws with the name of the file, where it cannot be read
 */
export async function* readEntries(file: string, longest: number): AsyncGenerator<Line> {
  const pieces = readFileBytes(file);
  const before: Piece[] = [];
  let start = "";
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    before.push(next.value);
    start += next.value.bytes.subarray(0, looked).toString("latin1");
    if (start.length >= looked) break;
  }
  const all = chained(before, pieces);
  yield* isOverLines(start) ? itemsOf(all, longest) : linesOf(all, longest);
}

function isOverLines(start: string): boolean {
  return /^\s*(?:\[|\{[ \t\r]*\n)/.test(start);
}

async function* chained(before: Piece[], pieces: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  yield* before;
  yield* pieces;
}
