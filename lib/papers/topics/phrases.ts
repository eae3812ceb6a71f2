import { foldWord } from "../../text/fold";
import { isEmoji, scanWords } from "../../text/scanWords";
import { stopWords } from "../../text/stopWords";
import { plainText } from "../plain";
import { slugOfWords } from "./slug";

/** A sequence of words that may be a keyword, with the data of its first occurrence. */
export type Phrase = {
  slug: string;
  text: string; // As written
  words: string[];
  times: number;
  before: number; // How many words of the paper precede it, and whether it is in the title
  inTitle: boolean;
  names: number; // How many of its words are names or abbreviations: GPT4, ResNet
  hyphens: number; // How many hyphens it has
  isCapital: boolean; // Whether it begins with a capital
  /** Whether an opening parenthesis precedes it, as before an abbreviation, and whether one follows it. */
  inParentheses: boolean;
  beforeParenthesis: boolean;
  left: string | null; // The adjacent words; null if punctuation separates them
  right: string | null;
};

type TextWord = { word: string; start: number; end: number; isName: boolean; gap: Gap };

type Gap = "space" | "hyphen" | "open" | "sign";

const maxWords = 6; // In words. One in thirty of the keywords that people assign has more.

export function phrasesOf(title: string, abstract: string): Phrase[] {
  const phrases = new Map<string, Phrase>();
  let before = 0;
  for (const [index, source] of [title, abstract].entries()) {
    const text = plainText(source);
    const textWords = wordsIn(text);
    for (const [at] of textWords.entries()) addFrom(at, { text, textWords, before, inTitle: index === 0 }, phrases);
    before += textWords.length;
  }
  return [...phrases.values()];
}

type Text = { text: string; textWords: TextWord[]; before: number; inTitle: boolean };

function addFrom(at: number, { text, textWords, before, inTitle }: Text, phrases: Map<string, Phrase>): void {
  const first = textWords[at] as TextWord;
  if (stopWords.has(first.word) || first.gap === "hyphen") return; // No phrase starts or ends within a compound
  let names = 0;
  let hyphens = 0;
  const words: string[] = [];
  for (let end = at; end < textWords.length && end < at + maxWords; end++) {
    const last = textWords[end] as TextWord;
    if (end > at) {
      if (last.gap === "sign" || last.gap === "open") return;
      if (last.gap === "hyphen") hyphens++;
    }
    words.push(last.word);
    if (last.isName) names++;
    const next = textWords[end + 1];
    if (stopWords.has(last.word) || next?.gap === "hyphen" || isNumber(words)) continue;
    const slug = slugOfWords(words);
    const beforeParenthesis = next?.gap === "open";
    const known = phrases.get(slug);
    if (known) {
      known.times++;
      known.beforeParenthesis ||= beforeParenthesis;
      continue;
    }
    phrases.set(slug, {
      slug,
      text: text.slice(first.start, last.end),
      words: [...words],
      times: 1,
      before: before + at,
      inTitle,
      names,
      hyphens,
      isCapital: isUpper(text.charAt(first.start)),
      inParentheses: first.gap === "open",
      beforeParenthesis,
      left: first.gap === "space" ? (textWords[at - 1]?.word ?? null) : null,
      right: next?.gap === "space" ? next.word : null,
    });
  }
}

function isNumber(words: string[]): boolean {
  const [only = ""] = words;
  return words.length === 1 && (only.length < 2 || /^\p{Nd}+$/u.test(only));
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function wordsIn(text: string): TextWord[] {
  const found: TextWord[] = [];
  let last = 0;
  scanWords(text, ({ count, starts, ends, isPlain }) => {
    for (let index = 0; index < count; index++) {
      const [start, end] = [starts[index] as number, ends[index] as number];
      const source = text.slice(start, end);
      const word = isEmoji(source) ? "" : foldWord(source);
      if (word === "") continue;
      const gap = found.length === 0 ? "sign" : gapOf(text.slice(last, start));
      const isName =
        isPlain[index] === 1 ? isUpper(text.charAt(end - 1)) && end - start > 1 : /\p{Lu}.*\p{Lu}|\p{N}/u.test(source);
      found.push({ word, start, end, isName: isName || /^\p{N}/u.test(source), gap });
      last = end;
    }
  });
  return found;
}

function gapOf(text: string): Gap {
  if (/^\s+$/.test(text)) return "space";
  if (/^[-‐‑–/]$/.test(text)) return "hyphen";
  return /^\s*\($/.test(text) ? "open" : "sign";
}
