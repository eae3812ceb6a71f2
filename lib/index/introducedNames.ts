import { tokensOf } from "./words";

/*
 * Titles introduce what they are about by its name: "SAM 2: Segment Anything in Images and Videos", "Qwen3 Technical
 * Report". The index keeps each such name of a paper as one word, spelt so that the ways people type it are the same.
 */

/** In characters: no name ends behind them. */
const longestHead = 200;
/** In words. What is longer is a sentence, which nobody takes for a name. */
const mostWords = 6;
/** Names in one title. */
const mostNames = 6;

/** A colon, or a dash between spaces, ends a name. Not the colon of a ratio or a time: 3:1. */
const ending = /:(?!\d)|\s(?:-{1,3}|[–—|])\s/u;
const report =
  /^(.+?)\s(?:(?:full\s)?technical\s(?:report|preview)|tech\sreport|(?:system|model)\scard|white\s?paper)\b.*$/iu;
const introduction = /^(?:introducing|announcing|presenting)\s/iu;
const article = /^(?:the|an?)\s(?=\S)/iu;
const parenthesis = /\(([^()]*)\)/gu;
const conjunction = /\s(?:and|&)\s/iu;

/** Capitals within a word or a digit show that a name was coined: PixMo, SAM, H1. */
const coined = /^\S*(?:\p{L}\p{Lu}|\p{Nd})\S*$/u;

/**
 * The names that a title introduces, as keys: what stands before its colon, or all of a short title; that without
 * "Technical Report" or "Introducing"; an abbreviation in parentheses behind it; each of two coined names.
 * @param title plain text, see lib/papers/plain.ts
 */
export function introducedNames(title: string): string[] {
  const start = title.slice(0, longestHead);
  const end = start.search(ending);
  const head = end > 0 ? start.slice(0, end) : title;
  const named = head.replace(introduction, "").replace(report, "$1");
  const abbreviations = [...named.matchAll(parenthesis)].map(([, inner = ""]) => inner);
  const bare = named.replace(parenthesis, "");
  const pair = bare.split(conjunction);
  const texts = [
    head,
    named,
    bare,
    ...abbreviations.filter((each) => coined.test(each)),
    ...(pair.length > 1 ? pair.filter((each) => coined.test(each)) : []),
  ];
  const keys = new Set(texts.filter(isShort).flatMap(nameKeys));
  return [...keys].slice(0, mostNames);
}

function isShort(text: string): boolean {
  return text.length < longestHead && text.trim().split(/\s+/).length <= mostWords;
}

/**
 * What all spellings of a name have in common: DeepSeek-R1, deepseek r1 and DeepSeekR1; SAM 2 and SAM v2; Seedream 4 and
 * Seedream 4.0. Versions stay apart: SAM 2 is not SAM 3. A name that begins with an article has a second key without it.
 * @returns the keys, the one with all words first; none where there is no word
 */
export function nameKeys(text: string): string[] {
  const whole = text.trim();
  return [...new Set([keyOf(whole), keyOf(whole.replace(article, ""))])].filter((key) => key !== "");
}

function keyOf(text: string): string {
  return (
    tokensOf(text.replace(/(?<=\d)\.0(?![.\d])/gu, ""))
      .map(({ word }) => word)
      .filter((word, _, all) => word !== "and" || all.length === 1)
      .join("")
      // Left away where a name can do without.
      .replace(/(?<=..)\*/gu, "")
      .replace(/(?<=[a-z])v(?=\d)/gu, "")
      .slice(0, longestKey)
  );
}

/** In characters, as long as a name may be. */
const longestKey = 100;
