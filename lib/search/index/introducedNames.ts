import { abbreviations } from "./abbreviations";
import { nameKeys } from "./nameKeys";

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
const isVersion = /^v?\p{Nd}+$/u;
const hasDigit = /\p{Nd}/u;
const conjunction = /\s(?:and|&)\s/iu;

/** Capitals within a word or a digit show that a name was coined: PixMo, SAM, H1. */
const coined = /^\S*(?:\p{L}\p{Lu}|\p{Nd})\S*$/u;

/**
 * The names that a title introduces, as keys: what stands before its colon, or all of a short title; that without
 * "Technical Report" or "Introducing"; an abbreviation in parentheses behind it; each of two coined names.
 * @param title plain text, see lib/papers/plain.ts
 */
export function introducedNames(title: string): string[] {
  const { head, named } = readHead(title);
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
  return keysOf(texts.filter(isShort));
}

/** A name of letters and capitals (FlashAttention) or with a version (GPT-4, Llama 3) at the beginning of a title. */
const leading =
  /^(?:\p{Lu}[\p{L}-]*\p{Ll}\s\p{Nd}{1,2}(?:\.\p{Nd})?|\p{L}[\p{L}\p{N}-]*(?:\p{Ll}\p{Lu}|\p{L}-?\p{Nd})[\p{L}\p{N}.-]*)(?=[,\s])/u;
/** A space, or the hyphen behind a single letter. In Marco-o1 the end says what the thing is like. */
const pieceBefore = /(?:\s|(?<=^\p{L})-)(?=\p{L})/gu;

/**
 * What else a paper may be known by, as keys, which count where no title introduces the name itself: a coined name with
 * which a title begins (The Llama 3 Herd of Models), the end of a name that has a version (o1 of OpenAI o1, JEPA 2 of
 * V-JEPA 2), and how the abstract abbreviates the name.
 * @param title plain text, as is the abstract, see lib/papers/plain.ts
 */
export function otherNames(title: string, abstract: string): string[] {
  const { named, isName } = readHead(title);
  const first = leading.exec(title.slice(0, longestHead).replace(article, ""))?.[0] ?? "";
  const isVersioned = isName && isShort(named) && hasDigit.test(named);
  const ends = isVersioned ? [...named.matchAll(pieceBefore)].map(({ index }) => named.slice(index + 1)) : [];
  const own = introducedNames(title);
  return keysOf([first, ...ends.filter((each) => hasDigit.test(each)), ...abbreviations(own, abstract)]).filter(
    (key) => !own.includes(key) && !isVersion.test(key),
  );
}

/**
 * What a title says before its colon, or all of it: as it stands, and without "Technical Report" and the like. It is a name
 * where either says so.
 */
function readHead(title: string): { head: string; named: string; isName: boolean } {
  const start = title.slice(0, longestHead);
  const end = start.search(ending);
  const head = end > 0 ? start.slice(0, end) : title;
  const introduced = head.replace(introduction, "");
  const named = introduced.replace(report, "$1");
  return { head, named, isName: end > 0 || named !== introduced };
}

function keysOf(texts: string[]): string[] {
  return [...new Set(texts.flatMap(nameKeys))].slice(0, mostNames);
}

function isShort(text: string): boolean {
  return text.length < longestHead && text.trim().split(/\s+/).length <= mostWords;
}
