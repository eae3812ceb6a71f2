import { isRival, printFilter } from "./filters";
import { type Piece, piecesOf } from "./lexer";
import { type Filter, longestQuery, type Part } from "./query";
import { around, binds } from "./terms";

/** The text of a query without one of its parts, and without what had no meaning in it. */
export function withoutPart(text: string, part: Part): string {
  return printWithout(text, ({ start, end }) => start >= part.start && end <= part.end, longestQuery);
}

/**
 * The text of a query with a filter, in place of those that it cannot stand beside: another range of days or votes,
 * the same topic or link excluded. A range without ends takes away and adds nothing.
 */
export function withFilter(text: string, filter: Filter): string {
  const added = printFilter(filter);
  const isReplaced = (piece: Piece) => piece.kind === "filter" && isRival(piece.filter, filter);
  return `${printWithout(text, isReplaced, longestQuery - added.length - 1)} ${added}`.trim();
}

/** The pieces that stay, a space between them: as many as fit in `longest` characters. */
function printWithout(text: string, isGone: (piece: Piece) => boolean, longest: number): string {
  const pieces = piecesOf(text);
  const stays = (piece: Piece | undefined) => piece !== undefined && !isGone(piece);
  // An OR that binds nothing, or nothing any more, might bind what comes beside it.
  const kept = pieces.filter((piece, index) => {
    if (piece.kind === "and" || piece.kind === "not") return false;
    return piece.kind === "or" ? binds(pieces, index) && around(pieces, index).every(stays) : stays(piece);
  });
  let length = -1;
  return kept
    .map((piece) => {
      const print = text.slice(piece.start, piece.end).replace(/\s+/g, " ");
      if (piece.kind !== "phrase") return print;
      // A word here, it would be an order beside a filter.
      if (piece.isOperatorWord) return print.toLowerCase();
      // What NOT stood before.
      return piece.excluded && !print.startsWith("-") ? `-${print}` : print;
    })
    .filter((print) => {
      length += print.length + 1;
      return length <= longest;
    })
    .join(" ");
}
