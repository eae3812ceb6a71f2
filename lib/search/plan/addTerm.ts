import { idf } from "../ranking/bm25";
import { informationOf } from "../ranking/relevant";
import type { Lexicon, LexiconWord, Plan, QueryTerm } from "./plan";

export type CompileOptions = {
  lexicon: Lexicon;
  total: number;
  /** Whether the whole query may be a name that a title introduces; by default it may. */
  readNames?: boolean;
};

/** Another word of the index that stands for one that was typed; `typed` as in TermVariant. */
export type Substitute = { word: LexiconWord; typed: number };

type Draft = Omit<QueryTerm, "variants" | "idf" | "weight" | "information"> & { words: LexiconWord[] };

export function addTerm(plan: Plan, { words, ...draft }: Draft, { total }: CompileOptions): number {
  const unique = new Map(words.map((word) => [word.id, word]));
  const sum = [...unique.values()].reduce((all, { papers }) => all + papers, 0);
  const papers = Math.min(total, draft.papers || sum);
  const variants = [...unique.values()].map(({ id, text, papers }) => ({
    word: id,
    typed: text === draft.text ? 1 : 0,
    idf: idf(papers, total),
  }));
  plan.terms.push({
    ...draft,
    variants,
    papers: Math.max(papers, sum),
    idf: idf(papers, total),
    weight: 1,
    information: informationOf(papers, total),
  });
  return plan.terms.length - 1;
}

export function wordsOf(substitutes: Substitute[]): LexiconWord[] {
  return substitutes.map(({ word }) => word);
}

export function countTyped(plan: Plan, place: number, substitutes: Substitute[]): void {
  for (const variant of plan.terms[place]?.variants ?? [])
    variant.typed += substitutes.find((each) => each.word.id === variant.word)?.typed ?? 0;
}

export function addPair(plan: Plan, first: number, second: number, { total }: CompileOptions): void {
  const rarity = (place: number) => rarityOf(plan.terms[place]?.papers ?? 1, total);
  plan.pairs.push({ first, second, idf: (rarity(first) + rarity(second)) / 2 });
}

export function addPairs(plan: Plan, row: number[], options: CompileOptions): void {
  for (const [index, first] of row.entries()) {
    const second = row[index + 1];
    if (second !== undefined) addPair(plan, first, second, options);
  }
}

/** How rare a word is that `papers` of `total` papers have; unlike idf, at least log 2. */
export function rarityOf(papers: number, total: number): number {
  return Math.log(1 + total / Math.max(1, papers));
}
