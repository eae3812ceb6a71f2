import type { QueryToken } from "./lexer";

/** With a character beside it, each is a word: `NOT*`, `$AND$`, `-NOT`. */
const operators = new Set(["AND", "NOT", "ANDNOT"]);

// As arXiv and libraries have them: NOT and ANDNOT exclude the next phrase, AND changes nothing. Operators only in
// capitals, in a query with lower case, and not before a capitalized word (Models are NOT Stronger Teachers); else
// words.
export function withOperators(pieces: QueryToken[], text: string): QueryToken[] {
  const isCommand = /\p{Ll}/u.test(text);
  let isExcluded = false;
  return pieces.map((piece, index): QueryToken => {
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

function isOfTitle(piece: QueryToken | undefined): boolean {
  return piece?.kind === "phrase" && !piece.phrase.exact && /^\p{Lu}\p{Ll}/u.test(piece.phrase.text);
}
