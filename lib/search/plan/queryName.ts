import { nameWord, otherNameWord } from "../index/document";
import { nameKeys } from "../index/nameKeys";
import type { Query } from "../query/query";
import type { Lexicon, LexiconWord } from "./plan";

const maxPapers = 30; // In papers. A word that more papers introduce names none of them: Survey, Position.

const maxWords = 12; // In words. A longer query is no name, even without its filler words.

/** Filler words that people add to a name to ask for its paper: "what is SAM 2", "the Qwen3 paper". */
const fillerWords = new Set(
  (
    "a about an are arxiv article benchmark by code dataset for framework full github how in is method model models of on " +
    "original paper papers pdf preprint report research tech technical the what work works"
  ).split(" "),
);

// Ignores exclusions and filters. As typed, else without filler words around it, else in the plural or singular, else
// without a minor version, as few of these have a paper of their own. Introduced names precede a paper's other names.
export function findQueryName({ terms }: Query, lexicon: Pick<Lexicon, "findWord">): LexiconWord | null {
  const phrases: string[] = [];
  for (const { need, alternatives } of terms) {
    if (need === "excluded") continue;
    const [phrase, another] = alternatives;
    const isOfTitle = phrase?.field === "any" || phrase?.field === "title";
    if (!phrase || another || !isOfTitle) return null;
    phrases.push(phrase.prefix ? `${phrase.text}*` : phrase.text);
  }
  const typed = phrases.join(" ");
  const texts = withoutFillers(typed);
  for (const each of [...texts, ...texts.map(inOtherNumber), ...texts.flatMap(ofOlderVersions)]) {
    const found = findName(each, lexicon);
    if (found) return found;
  }
  return null;
}

function findName(text: string, { findWord }: Pick<Lexicon, "findWord">): LexiconWord | null {
  const keys = nameKeys(text);
  for (const word of [...keys.map(nameWord), ...keys.map(otherNameWord)]) {
    const found = findWord(word);
    if (found && found.papers <= maxPapers) return found;
  }
  return null;
}

/** Returns a text, and what remains of it without some of the filler words around it, the longest first. */
function withoutFillers(text: string): string[] {
  const words = text.split(" ");
  if (words.length > maxWords) return [text];
  const isFiller = (word = "") => fillerWords.has(word.toLowerCase().replace(/[^a-z]/g, ""));
  const first = words.findIndex((word) => !isFiller(word));
  if (first < 0) return [text];
  const last = words.findLastIndex((word) => !isFiller(word));
  const texts: string[] = [];
  for (let start = 0; start <= first; start++)
    for (let end = words.length; end > last; end--) texts.push(words.slice(start, end).join(" "));
  return texts.sort((one, other) => other.length - one.length);
}

/** Returns a name without its minor version (Llama 3.1) and without any version (Wan 2.1); SAM 3 is not SAM. */
function ofOlderVersions(text: string): string[] {
  const [, name = "", major = ""] = /^(.*[^\d.\s-])[\s-]?(\d{1,2})\.\d{1,2}$/iu.exec(text) ?? [];
  return name === "" ? [] : [`${name} ${major}`, name.replace(/[\s-]v(?:ersion)?$/i, "")];
}

function inOtherNumber(text: string): string {
  return /s$/i.test(text) ? text.slice(0, -1) : `${text}s`;
}
