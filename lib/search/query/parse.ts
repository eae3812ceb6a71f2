import { findIdentifier } from "../../papers/identity/identifier";
import { labelOf } from "./labels";
import { tokensOf } from "./lexer";
import type { Part, Query, Term } from "./query";
import { termsOf } from "./terms";

// Words, `"a phrase"`, `begin*`, `-not`, `this OR that`; `title:`, `abstract:`, `author:`, `topic:` before a word or
// phrase; `after:2025-01` and the like, `has:code`, `votes:>10`. Invalid syntax (an impossible date, an unclosed quote,
// an unknown field) is words.
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

function isPlain({ alternatives, need }: Term): boolean {
  return need === "wanted" && alternatives.length === 1 && alternatives[0]?.prefix === false;
}
