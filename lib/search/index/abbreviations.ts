import { tokenize } from "../../text/tokenize";

/** A short word that begins with a capital, alone in parentheses. */
const inParentheses = /\((\p{Lu}[\p{L}\p{N}]{1,9})\)/gu;
/** In characters: how far back the words of an abbreviation are looked for. */
const longestPhrase = 120;
/** In abbreviations per abstract: later ones usually stand for other things. */
const maxRead = 8;

/**
 * Finds the abbreviations that an abstract introduces for its paper's names: DPO, if the abstract of "Direct Preference
 * Optimization" contains "Direct Preference Optimization (DPO)". Each word gives its first letter.
 * @param names as keys, see nameKeys.ts
 * @param abstract plain text, see lib/papers/plain.ts
 */
export function abbreviations(names: string[], abstract: string): string[] {
  const found = new Set<string>();
  let read = 0;
  for (const { 1: short = "", index } of abstract.matchAll(inParentheses)) {
    if (read++ === maxRead) break;
    const letters = short.replace(/(?<=\p{Lu})s$/u, "").toLowerCase();
    const words = tokenize(abstract.slice(Math.max(0, index - longestPhrase), index)).slice(-letters.length);
    const isSpelledOut =
      words.length === letters.length && words.every(({ word }, place) => word[0] === letters[place]);
    if (isSpelledOut && names.includes(words.map(({ word }) => word).join(""))) found.add(short);
  }
  return [...found];
}
