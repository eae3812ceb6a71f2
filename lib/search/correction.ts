import { tokensOf } from "../index/words";
import type { Phrase, Query, Term } from "../query/query";
import type { Lexicon, Plan } from "./compile";
import { hasNear, type KnownWord, longWord, nearestWord, splitWord } from "./spelling";

export type Correction = { query: Query; words: { typed: string; meant: string }[] };

/** In a longer query one word more or less changes little. */
const mostTerms = 8;
/** How many times as many papers must have a word for another one to be its misspelling. */
const muchMore = 30;

/**
 * The query with each word that no paper has replaced by what was probably meant: the word it begins where it is the
 * last one, one that is spelt like it, or the two that it is made of. A word that a few papers have is replaced only by
 * one that is a letter off and much more common.
 * @returns null where nothing is like them, or the query quotes and so means what it says
 */
export function correctQuery(
  query: Query,
  { missing, rare }: Pick<Plan, "missing" | "rare">,
  {
    findWord,
    wordsBeginning,
    commonWords,
  }: Pick<Lexicon, "findWord" | "wordsBeginning"> & {
    /** Those that may be as near, or more; the commonest first. */
    commonWords: (typed: string, farthest: number) => KnownWord[];
  },
): Correction | null {
  if (query.terms.length > mostTerms || query.terms.some(({ need }) => need === "required")) return null;
  const words: Correction["words"] = [];
  const lacks = new Set(missing);
  const suspect = new Set([...missing, ...rare]);
  const nearest = (word: string, farthest: number) =>
    hasNear(word) ? nearestWord(word, commonWords(word, farthest), farthest) : null;
  const moreCommon = (word: string): Partial<Phrase> | null => {
    const near = nearest(word, 1);
    const isLikelier = near !== null && papersWith(near) >= muchMore * Math.max(1, papersWith(word));
    return isLikelier ? { text: near } : null;
  };
  const papersWith = (word: string) => findWord(word)?.papers ?? 0;
  const correct = (word: string, isLast: boolean): Partial<Phrase> | null => {
    if (!lacks.has(word)) return moreCommon(word);
    if (isLast && word.length > 2 && wordsBeginning(word, 1).length > 0) return { text: word, prefix: true };
    const meant =
      nearest(word, 1) ?? splitWord(word, papersWith)?.join(" ") ?? (word.length < longWord ? null : nearest(word, 2));
    return meant ? { text: meant } : null;
  };
  const terms = query.terms.map((term, index): Term => {
    const [phrase] = term.alternatives;
    if (term.need !== "wanted" || term.alternatives.length > 1 || !phrase) return term;
    let prefix = false;
    const tokens = tokensOf(phrase.text);
    if (!tokens.some(({ word }) => suspect.has(word))) return term;
    const text = tokens.map(({ word }, at) => {
      if (!suspect.has(word)) return word;
      const corrected = correct(word, index === query.terms.length - 1 && at === tokens.length - 1);
      if (!corrected?.text) return word;
      prefix ||= corrected.prefix === true;
      words.push({ typed: word, meant: prefix ? `${corrected.text}…` : corrected.text });
      return corrected.text;
    });
    return { ...term, alternatives: [{ ...phrase, text: text.join(" "), prefix }] };
  });
  return words.length > 0 ? { query: { ...query, terms }, words } : null;
}
