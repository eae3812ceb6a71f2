import type { IndexReader } from "./index/reader.store";
import { emptyPlan, type LexiconWord, type QueryTerm } from "./plan/plan";
import type { Field } from "./query/query";
import { matchPapers } from "./ranking/match";
import type { Snapshot } from "./snapshot";

/** Papers for what is typed so far, of which the last word may be incomplete. */

const maxCompletions = 40; // in words
/** In postings, of all completions of a word. A suggestion that takes longer than a key stroke helps nobody. */
const maxPostingsOfWord = 200_000;
/** In postings. Once enough of the newest papers match, older ones are left out, or searched by title only. */
const budget = 50_000;
const titleBudget = 100_000;

/**
 * Returns the most common words with a beginning: as many as can be looked up while someone types, but at least one.
 * @param limit how many words are tried
 */
export function beginningOf(
  beginning: string,
  limit: number,
  reader: IndexReader,
  isWanted: (word: LexiconWord) => boolean = () => true,
): LexiconWord[] {
  let postings = 0;
  let kept = 0;
  return reader.wordsBeginning(beginning, beginning.length < 2 ? 8 : limit).filter((word) => {
    if (word.stem === "" || kept === maxCompletions || !isWanted(word)) return false;
    const isKept = kept === 0 || postings + word.papers <= maxPostingsOfWord;
    if (isKept) postings += word.papers;
    if (isKept) kept++;
    return isKept;
  });
}

type Options = { field: "title" | "author"; depth: number; maxPostings: number };

/** Returns papers that have one of each group of words in a field, most votes first. Of very many, the newest do. */
export function papersMatching(
  groups: LexiconWord[][],
  { field, depth, maxPostings }: Options,
  { corpus }: Pick<Snapshot, "corpus">,
): number[] {
  const terms = groups.map((words) => termOf(words, field));
  if (terms.some(({ variants }) => variants.length === 0)) return [];
  if (terms.reduce((sum, { papers }) => sum + papers, 0) > maxPostings) return [];
  const matched = matchPapers({ ...emptyPlan(), terms }, corpus, {
    depth,
    budget,
    titleBudget: field === "title" ? titleBudget : 0,
    hasTime: () => true,
    order: (block, place) => block.votes[place] ?? 0,
  });
  return matched.all.sorted().map(({ id }) => id);
}

function termOf(words: LexiconWord[], field: Field): QueryTerm {
  return {
    text: "",
    stem: "",
    need: "required",
    field,
    variants: words.map(({ id }) => ({ word: id, typed: 0, idf: 0 })),
    idf: 0,
    weight: 0,
    papers: words.reduce((sum, { papers }) => sum + papers, 0),
    information: 0,
  };
}

/** Whether a name has all typed words, in any order; the last may be incomplete. */
export function allHaving(typed: string[], words: string[]): boolean {
  return typed.every((word, index) =>
    words.some((own) => (index === typed.length - 1 ? own.startsWith(word) : own === word)),
  );
}
