import { findIdentifier } from "../../papers/identity/identifier";
import { labelOf } from "./labels";
import { tokensOf } from "./lexer";
import type { Part, Query, Term } from "./query";
import { termsOf } from "./terms";

/**
 * Parses any text as a query: words, `"a phrase"`, `begin*`, `-not`, `this OR that`; `title:`, `abstract:`, `author:`
 * and `topic:` before a word or a phrase; `after:2025-01` and the like, `has:code`, `votes:>10`. What is no valid
 * syntax (an impossible date, an unclosed quote, an unknown field) is read as words. AND and NOT: see operators.ts.
 */
export function parseQuery(text: string): Query {
  const id = findIdentifier(text);
  if (id) return { terms: [], filters: [], id, parts: [], misread: [] };
  const pieces = tokensOf(text);
  const terms = termsOf(pieces);
  const filters = pieces.filter((piece) => piece.kind === "filter");
  const parts: Part[] = [
    ...terms
      .filter(({ term }) => !isPlain(term))
      .map(({ term, start, end }) => ({ label: labelOf(term), kind: term.need, start, end })),
    ...filters.map(({ filter, label, start, end }) => ({ label, kind: filter.kind, start, end })),
  ];
  return {
    terms: terms.map(({ term }) => term),
    filters: filters.map(({ filter }) => filter),
    id: null,
    parts: parts.sort((one, other) => one.start - other.start),
    misread: pieces.flatMap((piece) =>
      piece.kind === "phrase" && piece.isMisread ? text.slice(piece.start, piece.end) : [],
    ),
  };
}

/** A single word, as most terms are. */
function isPlain({ alternatives, need }: Term): boolean {
  return need === "wanted" && alternatives.length === 1 && alternatives[0]?.prefix === false;
}
