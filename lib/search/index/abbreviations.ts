import { tokenize } from "../../text/tokenize";

/** A short word with a capital, alone in parentheses. */
const inParentheses = /\((\p{Lu}[\p{L}\p{N}]{1,9})\)/gu;
/** In characters, as far back as the words of an abbreviation are looked for. */
const longestPhrase = 120;
/** In one abstract: what comes behind is mostly of other things. */
const mostRead = 8;

/**
 * The abbreviations that an abstract introduces for the names of its paper: DPO, where "Direct Preference Optimization
 * (DPO)" stands in the abstract of the paper of that name. Each word gives its first letter.
 * @param names as keys, see nameKeys.ts
 * @param abstract plain text, see lib/papers/plain.ts
 */
export function abbreviations(names: string[], abstract: string): string[] {
  const found = new Set<string>();
  let read = 0;
  for (const { 1: short = "", index } of abstract.matchAll(inParentheses)) {
    if (read++ === mostRead) break;
    const letters = short.replace(/(?<=\p{Lu})s$/u, "").toLowerCase();
    const words = tokenize(abstract.slice(Math.max(0, index - longestPhrase), index)).slice(-letters.length);
    const isSpelledOut =
      words.length === letters.length && words.every(({ word }, place) => word[0] === letters[place]);
    if (isSpelledOut && names.includes(words.map(({ word }) => word).join(""))) found.add(short);
  }
  return [...found];
}
