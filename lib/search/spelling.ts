import { distance } from "fastest-levenshtein";
import { stopWords } from "../text/stopWords";

/** A word of the corpus and the number of papers that have it; `isName` if it begins the name of a thing. */
export type KnownWord = { text: string; papers: number; isName?: boolean };

/** In letters. A shorter word has too many neighbours, and a longer one is no word. */
const shortest = 4;
const longest = 30;
/**
 * In letters. From this length on, a word may be two edits away, if at least `wellKnown` papers have it, so that it is
 * no misspelling itself.
 */
export const longWord = 8;
const wellKnown = 3;
/** Names count as if this many times as many papers had them: people search for names more than for other words. */
const moreForNames = 10;
/** In letters. Shorter parts of a compound are mostly chance, as in "pre tend". */
const shortestPiece = 4;

/**
 * Returns what a misspelt word was probably meant to be: up to `farthest` edits away, where swapping two neighbours is
 * one edit. One edit weighs as much as a hundred times the frequency, since corpora contain misspellings; another first
 * letter, which is rarely mistyped, weighs half an edit more.
 */
export function nearestWord(typed: string, known: KnownWord[], farthest: number): string | null {
  if (!hasNear(typed)) return null;
  let best: { text: string; cost: number } | null = null;
  for (const { text, papers, isName = false } of known) {
    if (Math.abs(text.length - typed.length) > farthest || text.length < shortest - 1) continue;
    const off = isSwapped(text, typed) ? 1 : distance(text, typed);
    if (off > farthest || off === 0 || (off > 1 && papers < wellKnown && !isName) || stopWords.has(text)) continue;
    const cost =
      (isDoubled(text, typed) ? 0.5 : off) +
      (text[0] === typed[0] ? 0 : 0.5) -
      Math.log10(isName ? papers * moreForNames : papers) / 2;
    if (!best || cost < best.cost) best = { text, cost };
  }
  return best?.text ?? null;
}

/** Whether the length of a word allows correction. */
export function hasNear(typed: string): boolean {
  return typed.length >= shortest && typed.length <= longest;
}

/**
 * Returns the two words that a compound consists of, if the corpus has both; of several splits, the one whose rarer
 * word is most common.
 */
export function splitWord(typed: string, papersWith: (word: string) => number): [string, string] | null {
  let best: { pieces: [string, string]; papers: number } | null = null;
  for (let at = shortestPiece; at + shortestPiece <= Math.min(typed.length, longest); at++) {
    const pieces: [string, string] = [typed.slice(0, at), typed.slice(at)];
    const papers = Math.min(...pieces.map(papersWith));
    if (pieces.some((piece) => stopWords.has(piece))) continue;
    if (papers > 1 && (!best || papers > best.papers)) best = { pieces, papers };
  }
  return best?.pieces ?? null;
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
