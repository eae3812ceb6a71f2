import { stopWords } from "../../text/stopWords";
import { type Keyness, printKeyness, unknownWord } from "./lexicon";
import type { Phrase } from "./phrases";

/** A word in fewer papers is ignored, because its counts may be chance. */
const minPapers = 15;
/** Smoothing: this many imaginary papers in which the word behaves like an unknown one. */
const prior = 4;

/** What `readLexicon` splits at. Folding makes spaces of some letters. */
const separator = /[\s:]/;

/** For each word, how many papers have it, and in how many it begins, ends or is in a keyword. */
export type WordCounts = Map<string, { papers: number } & Keyness>;

/** @param keywords the slugs of the paper's keywords */
export function countWords(counts: WordCounts, phrases: Phrase[], keywords: ReadonlySet<string>): void {
  const found = phrases.filter(({ slug }) => keywords.has(slug));
  const begins = new Set(found.map(({ words }) => words[0]));
  const ends = new Set(found.map(({ words }) => words.at(-1)));
  const within = new Set(found.flatMap(({ words }) => words));
  for (const word of new Set(phrases.flatMap(({ words }) => words))) {
    const count = counts.get(word) ?? { papers: 0, begins: 0, ends: 0, within: 0 };
    count.papers++;
    if (begins.has(word)) count.begins++;
    if (ends.has(word)) count.ends++;
    if (within.has(word)) count.within++;
    counts.set(word, count);
  }
}

/** Returns the entries of a lexicon in the format of `readLexicon`, by word. */
export function lexiconEntries(counts: WordCounts): string[] {
  return [...counts]
    .filter(([word, count]) => count.papers >= minPapers && !stopWords.has(word) && !separator.test(word))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, count]) => {
      const figure = (name: keyof Keyness) => {
        const share = (count[name] + prior / (1 + Math.exp(-unknownWord[name]))) / (count.papers + prior);
        return Math.log(share / (1 - share));
      };
      return `${word}:${printKeyness({ begins: figure("begins"), ends: figure("ends"), within: figure("within") })}`;
    })
    .filter((entry) => !entry.endsWith(`:${printKeyness(unknownWord)}`));
}
