import { stopWords } from "../../text/stopWords";
import { tokenize } from "../../text/tokenize";
import type { QueryToken } from "./lexer";
import { maxTerms, type Phrase, type Term } from "./query";

export type PlacedTerm = { term: Term; start: number; end: number };

/** In plain words. A longer query is pasted prose without syntax; tokens with syntax do not count. */
const maxSyntaxWords = 12;

/** In order; OR joins its neighbours. Wanted terms beyond the limit are dropped first; stop words do not count. */
export function termsOf(pieces: QueryToken[]): PlacedTerm[] {
  const isProse = pieces.filter((_, index) => isPlain(pieces, index)).length > maxSyntaxWords;
  const read = pieces.flatMap((piece, index) => {
    return isProse || (piece.kind === "or" && !isOrBetweenPhrases(pieces, index)) ? asProse(piece) : piece;
  });
  const terms = joinTerms(read);
  const isNeeded = ({ term }: PlacedTerm) => term.need !== "wanted";
  let remaining = maxTerms;
  const kept = new Set(
    [...terms.filter(isNeeded), ...terms.filter((each) => !isNeeded(each))].filter(
      (each) => (!isNeeded(each) && isStopWordsOnly(each)) || remaining-- > 0,
    ),
  );
  return terms.filter((each) => kept.has(each));
}

function isStopWordsOnly({ term }: PlacedTerm): boolean {
  return term.alternatives.every(
    ({ text, prefix }) => !prefix && tokenize(text).every(({ word }) => stopWords.has(word)),
  );
}

function joinTerms(pieces: QueryToken[]): PlacedTerm[] {
  const terms: PlacedTerm[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== "phrase") continue;
    const { phrase, excluded, end } = piece;
    const before = pieces[index - 1];
    const start = excluded && before?.kind === "not" ? before.start : piece.start;
    const last = before?.kind === "or" ? terms.at(-1) : undefined;
    if (last) {
      last.term.alternatives.push(phrase);
      last.term.need = needOf(last.term.alternatives);
      last.end = end;
    } else {
      terms.push({ term: { alternatives: [phrase], need: excluded ? "excluded" : needOf([phrase]) }, start, end });
    }
  }
  return terms;
}

function needOf(alternatives: Phrase[]): "wanted" | "required" {
  return alternatives.some(({ exact, field }) => exact || field !== "any") ? "required" : "wanted";
}

/** Whether a token is an OR that joins two phrases. The one in TO BE OR NOT TO BE does not. */
export function isOrBetweenPhrases(pieces: QueryToken[], index: number): boolean {
  const isBetween = neighbours(pieces, index).every(
    (piece) => piece?.kind === "phrase" && !piece.excluded && !piece.isOperatorWord,
  );
  return isBetween && pieces[index]?.kind === "or";
}

export function neighbours(pieces: QueryToken[], index: number): (QueryToken | undefined)[] {
  return [pieces[index - 1], pieces[index + 1]];
}

function isPlain(pieces: QueryToken[], index: number): boolean {
  const piece = pieces[index];
  if (
    piece?.kind !== "phrase" ||
    piece.excluded ||
    isOrBetweenPhrases(pieces, index - 1) ||
    isOrBetweenPhrases(pieces, index + 1)
  )
    return false;
  const { exact, field, prefix } = piece.phrase;
  return !exact && !prefix && field === "any";
}

/** Its words, each wanted. Fields and filters keep their meaning: prose does not contain them. */
function asProse(piece: QueryToken): QueryToken[] {
  const isWords = piece.kind === "or" || (piece.kind === "phrase" && piece.phrase.field === "any");
  if (!isWords) return [piece];
  const text = piece.kind === "or" ? piece.text.replace("|", "") : piece.phrase.text;
  return text.split(" ").flatMap((word): QueryToken[] => {
    const phrase: Phrase = { text: word, field: "any", exact: false, prefix: false };
    return word === "" ? [] : [{ kind: "phrase", phrase, excluded: false, start: piece.start, end: piece.end }];
  });
}
