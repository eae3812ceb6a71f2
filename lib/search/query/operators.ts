import type { Piece } from "./lexer";

/** A sign beside one makes it a word: `NOT*`, `$AND$`, `-NOT`. */
const operators = new Set(["AND", "NOT", "ANDNOT"]);

/**
 * The pieces of a query with AND and NOT as arXiv and libraries have them: NOT and ANDNOT exclude the phrase behind them, and
 * AND says what is so anyway. They are orders in capitals, and not where everything is in capitals, nor before a word as it
 * stands in a title: Models are NOT Stronger Teachers. There they are words, and marked as `isOperatorWord`.
 */
export function withOperators(pieces: Piece[], text: string): Piece[] {
  const isCommand = /\p{Ll}/u.test(text);
  let isExcluded = false;
  return pieces.map((piece, index): Piece => {
    const typed = text.slice(piece.start, piece.end);
    const isOperator = operators.has(typed);
    if (isOperator && isCommand && !isOfTitle(pieces[index + 1])) {
      isExcluded = typed.endsWith("NOT");
      return { kind: isExcluded ? "not" : "and", start: piece.start, end: piece.end };
    }
    const excluded = isExcluded;
    isExcluded = false;
    if (piece.kind !== "phrase") return piece;
    if (excluded) return { ...piece, excluded };
    return isOperator ? { ...piece, isOperatorWord: true } : piece;
  });
}

function isOfTitle(piece: Piece | undefined): boolean {
  return piece?.kind === "phrase" && !piece.phrase.exact && /^\p{Lu}\p{Ll}/u.test(piece.phrase.text);
}
