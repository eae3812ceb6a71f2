import { idf } from "../ranking/bm25";
import type { Lexicon, Plan, QueryTerm, Word } from "./plan";

export type CompileOptions = {
  lexicon: Lexicon;
  /** How many papers there are. */
  total: number;
};

/** Another word of the index that stands for one that was typed, and as which form of it, see TermVariant. */
export type Meant = { word: Word; typed: number };

type Draft = Omit<QueryTerm, "variants" | "idf" | "weight"> & { words: Word[] };

/** Adds a thing that is sought. @returns its place in the terms of the plan */
export function addSought(plan: Plan, { words, ...draft }: Draft, { total }: CompileOptions): number {
  const unique = new Map(words.map((word) => [word.id, word]));
  const sum = [...unique.values()].reduce((all, { papers }) => all + papers, 0);
  const papers = Math.min(total, draft.papers || sum);
  const variants = [...unique.values()].map(({ id, text, papers }) => ({
    word: id,
    typed: text === draft.text ? 1 : 0,
    idf: idf(papers, total),
  }));
  plan.terms.push({ ...draft, variants, papers: Math.max(papers, sum), idf: idf(papers, total), weight: 1 });
  return plan.terms.length - 1;
}

export function wordsOf(meant: Meant[]): Word[] {
  return meant.map(({ word }) => word);
}

/** Counts how often the words that stand for a thing were typed, as it were. */
export function countTyped(plan: Plan, place: number, meant: Meant[]): void {
  for (const variant of plan.terms[place]?.variants ?? [])
    variant.typed += meant.find((each) => each.word.id === variant.word)?.typed ?? 0;
}

/** Notes that two things that are sought stand side by side in the query. */
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

/** How rare a word is that so many of all papers have; unlike idf, never less than log 2. */
export function rarityOf(papers: number, total: number): number {
  return Math.log(1 + total / Math.max(1, papers));
}
