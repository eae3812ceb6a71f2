import { stemOf } from "../text/stem";
import { stopWords } from "../text/stopWords";
import { tokenize } from "../text/tokenize";
import { functionWords } from "./functionWords";
import type { Lexicon } from "./plan/plan";
import type { Phrase, Query } from "./query/query";
import { isCorrectable, type KnownWord, minLengthForTwoEdits, nearestWord, splitWord } from "./spelling";

export type Correction = { query: Query; words: CorrectedWord[] };

export type CorrectedWord = { typed: string; meant: string };

type Words = Pick<Lexicon, "findWord" | "formsOf" | "wordsBeginning"> & {
  /** Words within `farthest` edits, and perhaps others; the most common first. */
  commonWords: (typed: string, farthest: number) => KnownWord[];
};

const maxTerms = 12; // in a longer query, one word more or less changes little

// Replaces each word that no paper has: by the word that it begins (last word only), one spelt like it, or the two that
// it joins. A word that any paper has is no misspelling, however rare and however common a similar one (tanh, Tang);
// nor is a function word (during). Quoted and excluded words stay. Null if nothing was replaced.
export function correctQuery(query: Query, words: Words): Correction | null {
  if (query.terms.length > maxTerms) return null;
  const corrected: CorrectedWord[] = [];
  const correct = (phrase: Phrase, isLast: boolean): Phrase => {
    if (phrase.exact || phrase.prefix) return phrase;
    const tokens = tokenize(phrase.text);
    // Hyphenated words form one term, and looking up each costs as much as a term.
    if (tokens.length > maxTerms) return phrase;
    let prefix = false;
    let isChanged = false;
    const text = tokens.map(({ word }, at) => {
      const isLastWord = isLast && at === tokens.length - 1;
      const replacement = findReplacement(word, isLastWord, words);
      if (!replacement) return word;
      isChanged = true;
      prefix ||= replacement.prefix;
      corrected.push({
        typed: word,
        meant: replacement.prefix ? `${replacement.text}…` : replacement.text,
      });
      return replacement.text;
    });
    return isChanged ? { ...phrase, text: text.join(" "), prefix } : phrase;
  };
  const terms = query.terms.map((term, index) => {
    if (term.need === "excluded") return term;
    const isLast = index === query.terms.length - 1 && term.need === "wanted" && term.alternatives.length === 1;
    return { ...term, alternatives: term.alternatives.map((phrase) => correct(phrase, isLast)) };
  });
  return corrected.length > 0 ? { query: { ...query, terms }, words: corrected } : null;
}

type Replacement = { text: string; prefix: boolean };

/** Returns what a word that no paper has in any form probably means; null if papers have it or nothing is similar. */
function findReplacement(word: string, isLast: boolean, words: Words): Replacement | null {
  const { findWord, formsOf, wordsBeginning } = words;
  if (stopWords.has(word) || functionWords.has(word) || formsOf(stemOf(word)).length > 0) return null;
  if (isLast && word.length > 2 && wordsBeginning(word, 1).length > 0) return { text: word, prefix: true };
  const papersWith = (piece: string) => findWord(piece)?.papers ?? 0;
  const text =
    nearest(word, 1, words) ??
    splitWord(word, papersWith)?.join(" ") ??
    (word.length < minLengthForTwoEdits ? null : nearest(word, 2, words));
  return text === null ? null : { text, prefix: false };
}

function nearest(word: string, farthest: number, { commonWords }: Words): string | null {
  return isCorrectable(word) ? nearestWord(word, commonWords(word, farthest), farthest) : null;
}
