import { tokenize } from "../../text/tokenize";

/** A short word that begins with a capital, alone in parentheses. */
const inParentheses = /\((\p{Lu}[\p{L}\p{N}]{1,9})\)/gu;
const longestPhrase = 120; // in characters: how far back the words of an abbreviation are looked for
const maxRead = 8; // in abbreviations per abstract: later ones usually stand for other things

/** DPO for "Direct Preference Optimization (DPO)": the first letter of each word. `names`: keys, see nameKeys.ts. */
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
