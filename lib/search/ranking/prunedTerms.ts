import { maxCounts } from "../index/postings";
import { firstWord, type TermSequence } from "../index/termSequence";
import type { Plan, QueryTerm } from "../plan/plan";
import { saturate, titleWeight } from "./bm25";
import { exactWeight } from "./scoreBlock";
import { TermSlots, tally } from "./termSlots";

/** Too common to look up for all papers; for the candidates they are counted in the term sequence. */

/** Terms that were not looked up, and the slot of each of their variants. */
export type PrunedTerms = { sought: QueryTerm[]; slotsOfForms: number[][]; slots: TermSlots; size: number };

const slots = new TermSlots();

/** Missing from its pruned form `matched`. Valid until the next call. */
export function prunedTermsOf(plan: Plan, matched: Plan): PrunedTerms {
  const sought = plan.terms.filter((each) => !matched.terms.includes(each));
  const words = [...new Set(sought.flatMap(({ variants: forms }) => forms.map(({ word }) => word)))];
  const slotByWord = new Map(words.map((word, slot) => [word, slot]));
  slots.fill([...slotByWord]);
  const slotsOfForms = sought.map(({ variants: forms }) => forms.map(({ word }) => slotByWord.get(word) ?? 0));
  return { sought, slotsOfForms, slots, size: words.length };
}

/** Returns the score that the terms would have added to a paper, if looked up in any field. */
export function prunedTermsScore(
  { sought, slotsOfForms, slots, size }: PrunedTerms,
  sequence: TermSequence,
  norm: number,
): number {
  if (size === 0) return 0;
  const [title = firstWord, abstract = title, authors = abstract, titleParts = authors, abstractParts = titleParts] =
    sequence;
  const inTitle = new Float64Array(size);
  const inAbstract = new Float64Array(size);
  const inAuthors = new Float64Array(size);
  tally(sequence, firstWord, title, 1, slots, inTitle);
  tally(sequence, title, abstract, 1, slots, inAbstract);
  tally(sequence, abstract, authors, 1, slots, inAuthors);
  tally(sequence, authors, titleParts, 1, slots, inTitle);
  tally(sequence, titleParts, abstractParts, 1, slots, inAbstract);
  tally(sequence, abstractParts, sequence.length, 1, slots, inAbstract);
  let score = 0;
  for (const [place, { variants: forms, weight, idf }] of sought.entries()) {
    let total = 0;
    for (const [index, { typed, idf: rarity }] of forms.entries()) {
      const slot = slotsOfForms[place]?.[index] ?? 0;
      const times =
        titleWeight * Math.min(maxCounts.title, inTitle[slot] ?? 0) +
        Math.min(maxCounts.abstract, inAbstract[slot] ?? 0) +
        Math.min(maxCounts.authors, inAuthors[slot] ?? 0);
      total += times;
      score += exactWeight * typed * rarity * saturate(times, norm);
    }
    score += weight * idf * saturate(total, norm);
  }
  return score;
}
