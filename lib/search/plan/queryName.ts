import { nameWord, otherNameWord } from "../index/document";
import { nameKeys } from "../index/nameKeys";
import type { Query } from "../query/query";
import type { Lexicon, Word } from "./plan";

/** What more papers introduce is no name of any of them: Survey, Position. */
const mostNamesakes = 30;

/** In words: what is longer is no name, however much is taken off it. */
const mostWords = 12;

/** What people write around a name to say that they want its paper: "what is SAM 2", "the Qwen3 paper". */
const aside = new Set(
  (
    "a about an are arxiv article benchmark by code dataset for framework full github how in is method model models of on " +
    "original paper papers pdf preprint report research tech technical the what work works"
  ).split(" "),
);

/**
 * The name that a query is, whatever it excludes and filters, as the word of the index that stands for it: as it was
 * typed, else without what is written around it, else in the plural or singular, else without a minor version, as few of
 * those have a paper of their own. A name that a title introduces goes before one that a paper has beside its own.
 */
export function nameOfQuery({ terms }: Query, lexicon: Pick<Lexicon, "findWord">): Word | null {
  const phrases: string[] = [];
  for (const { need, alternatives } of terms) {
    if (need === "excluded") continue;
    const [phrase, another] = alternatives;
    const isOfTitle = phrase?.field === "any" || phrase?.field === "title";
    if (!phrase || another || !isOfTitle) return null;
    phrases.push(phrase.prefix ? `${phrase.text}*` : phrase.text);
  }
  const typed = phrases.join(" ");
  const texts = withoutAsides(typed);
  for (const each of [...texts, ...texts.map(inOtherNumber), ...texts.flatMap(ofOlderVersions)]) {
    const found = findName(each, lexicon);
    if (found) return found;
  }
  return null;
}

function findName(text: string, { findWord }: Pick<Lexicon, "findWord">): Word | null {
  const keys = nameKeys(text);
  for (const word of [...keys.map(nameWord), ...keys.map(otherNameWord)]) {
    const found = findWord(word);
    if (found && found.papers <= mostNamesakes) return found;
  }
  return null;
}

/** A text, and all that is left of it without some of the asides around it, the longest first. */
function withoutAsides(text: string): string[] {
  const words = text.split(" ");
  if (words.length > mostWords) return [text];
  const isAside = (word = "") => aside.has(word.toLowerCase().replace(/[^a-z]/g, ""));
  const first = words.findIndex((word) => !isAside(word));
  if (first < 0) return [text];
  const last = words.findLastIndex((word) => !isAside(word));
  const texts: string[] = [];
  for (let start = 0; start <= first; start++)
    for (let end = words.length; end > last; end--) texts.push(words.slice(start, end).join(" "));
  return texts.sort((one, other) => other.length - one.length);
}

/** Llama 3.1 is of the paper on Llama 3, Wan 2.1 of that on Wan. SAM 3 is another model than SAM. */
function ofOlderVersions(text: string): string[] {
  const [, name = "", major = ""] = /^(.*[^\d.\s-])[\s-]?(\d{1,2})\.\d{1,2}$/iu.exec(text) ?? [];
  return name === "" ? [] : [`${name} ${major}`, name.replace(/[\s-]v(?:ersion)?$/i, "")];
}

function inOtherNumber(text: string): string {
  return /s$/i.test(text) ? text.slice(0, -1) : `${text}s`;
}
