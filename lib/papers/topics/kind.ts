import { stopWords } from "../../text/stopWords";
import { type Lexicon, lexicon as shipped } from "./lexicon";
import type { Phrase } from "./phrases";

/**
 * A paper is of another kind than those that the shipped model learned from if the shipped lexicon lacks this share of
 * its words. Measured in docs/decisions/2026-11-30-learned-keywords.md.
 */
const minMissing = 0.25;

/** @param phrases of one paper, as `phrasesOf` returns them */
export function isOfAnotherKind(phrases: Phrase[]): boolean {
  const words = contentWords(phrases);
  return words.size > 0 && countKnown(words, shipped) <= (1 - minMissing) * words.size;
}

/** Whether a learned lexicon has more of a paper's words than the shipped one. */
export function isKnownBetter(phrases: Phrase[], learned: Lexicon): boolean {
  const words = contentWords(phrases);
  return countKnown(words, learned) > countKnown(words, shipped);
}

function contentWords(phrases: Phrase[]): Set<string> {
  return new Set(phrases.flatMap(({ words }) => words).filter((word) => !stopWords.has(word)));
}

function countKnown(words: Set<string>, lexicon: Lexicon): number {
  let known = 0;
  for (const word of words) if (lexicon.has(word)) known++;
  return known;
}
