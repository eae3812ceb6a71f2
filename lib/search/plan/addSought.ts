import { idf } from "../ranking/bm25";
import type { Lexicon, Plan, Sought, Word } from "./plan";

export type CompileOptions = {
  lexicon: Lexicon;
  /** How many papers there are. */
  total: number;
};

/** Another word of the index that stands for one that was typed, and as which form of it, see Form. */
export type Meant = { word: Word; typed: number };

type Draft = Omit<Sought, "forms" | "idf" | "weight"> & { forms: Word[] };

/** Adds a thing that is sought. @returns its place in `sought` */
export function addSought(plan: Plan, draft: Draft, { total }: CompileOptions): number {
  const unique = new Map(draft.forms.map((form) => [form.id, form]));
  const sum = [...unique.values()].reduce((all, { papers }) => all + papers, 0);
  const papers = Math.min(total, draft.papers || sum);
  const forms = [...unique.values()].map(({ id, text, papers }) => ({
    word: id,
    typed: text === draft.text ? 1 : 0,
    idf: idf(papers, total),
  }));
  plan.sought.push({ ...draft, forms, papers: Math.max(papers, sum), idf: idf(papers, total), weight: 1 });
  return plan.sought.length - 1;
}

export function wordsOf(meant: Meant[]): Word[] {
  return meant.map(({ word }) => word);
}

/** Counts how often the words that stand for a thing were typed, as it were. */
export function countTyped(plan: Plan, place: number, meant: Meant[]): void {
  for (const form of plan.sought[place]?.forms ?? [])
    form.typed += meant.find((each) => each.word.id === form.word)?.typed ?? 0;
}

/** Notes that two things that are sought stand side by side in the query. */
export function addPair(plan: Plan, first: number, second: number, { total }: CompileOptions): void {
  const rarity = (place: number) => rarityOf(plan.sought[place]?.papers ?? 1, total);
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
