import { stopWords } from "../../text/stopWords";
import { lexicon } from "./lexicon";
import type { Phrase } from "./phrases";

/**
 * A paper is of another kind than those that the shipped model learned from if the shipped lexicon lacks this share of
 * its words. Measured in docs/decisions/2026-11-30-learned-keywords.md.
 */
const minMissing = 0.25;

/** @param phrases of one paper, as `phrasesOf` returns them */
export function isOfAnotherKind(phrases: Phrase[]): boolean {
  const words = new Set(phrases.flatMap((phrase) => phrase.words).filter((word) => !stopWords.has(word)));
  let missing = 0;
  for (const word of words) if (!lexicon.has(word)) missing++;
  return words.size > 0 && missing >= minMissing * words.size;
}
