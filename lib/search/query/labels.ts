import type { Phrase, Term } from "./query";

/** Describes a term to the reader: `title: "mixture of experts"`, `cats or dogs`, `without "survey"`. */
export function labelOf({ alternatives, need }: Term): string {
  if (need === "excluded") return `without ${alternatives.map((phrase) => print(phrase, true)).join(" or ")}`;
  return alternatives.map((phrase) => print(phrase, phrase.exact || phrase.field !== "any")).join(" or ");
}

function print({ text, field, prefix }: Phrase, quoted: boolean): string {
  const words = quoted ? `"${text}"` : text;
  return `${field === "any" ? "" : `${field}: `}${prefix ? `words starting with ${text}` : words}`;
}
