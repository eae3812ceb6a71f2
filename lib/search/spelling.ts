import { distance } from "fastest-levenshtein";
import { stopWords } from "../text/stopWords";

export type KnownWord = { text: string; papers: number; isName?: boolean };

const minLength = 4; // In letters. A shorter word has too many neighbours, and a longer one is no word.
const maxLength = 30;
/** In letters. From here on two edits are allowed, if at least `minPapers` papers have the word. */
export const minLengthForTwoEdits = 8;
const minPapers = 3;
/** Names count as if this many times as many papers had them: people search for names more than for other words. */
const nameFactor = 10;
const minPartLength = 4; // In letters. Shorter parts of a compound are mostly chance, as in "pre tend".

// Up to `farthest` edits away; swapping two neighbours is one. An edit weighs as much as a hundred times the frequency,
// since corpora contain misspellings; another first letter, which is rarely mistyped, half an edit more.
export function nearestWord(typed: string, known: KnownWord[], farthest: number): string | null {
  if (!isCorrectable(typed)) return null;
  let best: { text: string; cost: number } | null = null;
  for (const { text, papers, isName = false } of known) {
    if (Math.abs(text.length - typed.length) > farthest || text.length < minLength - 1) continue;
    const edits = isSwapped(text, typed) ? 1 : distance(text, typed);
    if (edits > farthest || edits === 0 || (edits > 1 && papers < minPapers && !isName) || stopWords.has(text))
      continue;
    const cost =
      (isDoubled(text, typed) ? 0.5 : edits) +
      (text[0] === typed[0] ? 0 : 0.5) -
      Math.log10(isName ? papers * nameFactor : papers) / 2;
    if (!best || cost < best.cost) best = { text, cost };
  }
  return best?.text ?? null;
}

export function isCorrectable(typed: string): boolean {
  return typed.length >= minLength && typed.length <= maxLength;
}

/** If the corpus has both; of several splits, the one whose rarer word is most common. */
export function splitWord(typed: string, papersWith: (word: string) => number): [string, string] | null {
  let best: { parts: [string, string]; papers: number } | null = null;
  for (let at = minPartLength; at + minPartLength <= Math.min(typed.length, maxLength); at++) {
    const parts: [string, string] = [typed.slice(0, at), typed.slice(at)];
    const papers = Math.min(...parts.map(papersWith));
    if (parts.some((part) => stopWords.has(part))) continue;
    if (papers > 1 && (!best || papers > best.papers)) best = { parts, papers };
  }
  return best?.parts ?? null;
}

function isDoubled(a: string, b: string): boolean {
  return a.length !== b.length && withoutDoubles(a) === withoutDoubles(b);
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1/gu, "$1");
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
