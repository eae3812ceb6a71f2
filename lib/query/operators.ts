import type { Piece } from "./pieces";

/**
 * The pieces of a query with AND and NOT as arXiv and libraries have them: NOT and ANDNOT exclude the phrase behind them, and
 * AND says what is so anyway. They are orders in capitals, and not where everything is in capitals, nor before a word as it
 * stands in a title: Models are NOT Stronger Teachers.
 */
export function withOperators(pieces: Piece[], text: string): Piece[] {
  if (!/\p{Ll}/u.test(text)) return pieces;
  let isExcluded = false;
  return pieces.map((piece, index): Piece => {
    const operator = operatorOf(piece);
    if (operator && !isOfTitle(pieces[index + 1])) {
      isExcluded = operator.endsWith("NOT");
      return { kind: isExcluded ? "not" : "and", start: piece.start, end: piece.end };
    }
    const excluded = isExcluded && piece.kind === "phrase";
    isExcluded = false;
    return excluded ? { ...piece, excluded } : piece;
  });
}

const operators = new Set(["AND", "NOT", "ANDNOT"]);

/** The operator that a piece is if it is one and no word; null where it cannot be. */
export function operatorOf(piece: Piece): string | null {
  if (piece.kind !== "phrase" || piece.excluded) return null;
  const { text, field, exact } = piece.phrase;
  return field === "any" && !exact && operators.has(text) ? text : null;
}

function isOfTitle(piece: Piece | undefined): boolean {
  return piece?.kind === "phrase" && !piece.phrase.exact && /^\p{Lu}\p{Ll}/u.test(piece.phrase.text);
}
