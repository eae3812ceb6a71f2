import { stemmer } from "stemmer";
import { memoize } from "./memoize";

/** A corpus has a few hundred thousand words, but the ten thousand most common ones make up 90 % of its text. */
const stems = memoize(50_000, (word: string) => (/^[a-z]+$/.test(word) ? stemmer(americanOf(word)) : word), "stems");

/** Porter's algorithm (1980): network, networks, networked. British forms are stemmed as American ones: behaviour. */
export function stemOf(word: string): string {
  return stems.get(word);
}

function americanOf(word: string): string {
  return word
    .replace(/(?<=..)isation(s?)$/, "ization$1")
    .replace(/^(behavi|col|fav|flav|harb|hon|lab|neighb|rum|tum|vap)our/, "$1or");
}
