import { LRUCache } from "lru-cache";
import { stemmer } from "stemmer";

/** A corpus has a few hundred thousand words, but the commonest ten thousand are nine tenths of its text. */
const known = new LRUCache<string, string>({ max: 50_000 });

/**
 * What the forms of a word have in common, by Porter's algorithm (1980) for English: network, networks, networked.
 * British forms are stemmed as American ones: summarisation, behaviour.
 */
export function stemOf(word: string): string {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const stem = /^[a-z]+$/.test(word) ? stemmer(americanOf(word)) : word;
  known.set(word, stem);
  return stem;
}

function americanOf(word: string): string {
  return word
    .replace(/isation(s?)$/, "ization$1")
    .replace(/^(behavi|col|fav|flav|harb|hon|lab|neighb|rum|tum|vap)our/, "$1or");
}
