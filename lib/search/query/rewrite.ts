import { isConflicting, printFilter } from "./filters";
import { type QueryToken, tokensOf } from "./lexer";
import { type Filter, longestQuery, type Part } from "./query";
import { isOrBetweenPhrases, neighbours } from "./terms";

export function withoutPart(text: string, part: Part): string {
  return printWithout(text, ({ start, end }) => start >= part.start && end <= part.end, longestQuery);
}

/** Replaces filters that exclude it: another range of dates or votes, or its opposite. No ends only removes. */
export function withFilter(text: string, filter: Filter): string {
  const added = printFilter(filter);
  const isReplaced = (piece: QueryToken) => piece.kind === "filter" && isConflicting(piece.filter, filter);
  return `${printWithout(text, isReplaced, longestQuery - added.length - 1)} ${added}`.trim();
}

function printWithout(text: string, isGone: (piece: QueryToken) => boolean, maxLength: number): string {
  const pieces = tokensOf(text);
  const stays = (piece: QueryToken | undefined) => piece !== undefined && !isGone(piece);
  // An OR that joins nothing might join what becomes its neighbour.
  const kept = pieces.filter((piece, index) => {
    if (piece.kind === "and" || piece.kind === "not") return false;
    return piece.kind === "or"
      ? isOrBetweenPhrases(pieces, index) && neighbours(pieces, index).every(stays)
      : stays(piece);
  });
  let length = -1;
  return kept
    .map((piece) => {
      const print = text.slice(piece.start, piece.end).replace(/\s+/g, " ");
      if (piece.kind !== "phrase") return print;
      // It is a word here, but would be an operator beside a filter, which is in lower case.
      if (piece.isOperatorWord) return print.toLowerCase();
      // The token NOT, which is dropped, excluded it.
      return piece.excluded && !print.startsWith("-") ? `-${print}` : print;
    })
    .filter((print) => {
      length += print.length + 1;
      return length <= maxLength;
    })
    .join(" ");
}
