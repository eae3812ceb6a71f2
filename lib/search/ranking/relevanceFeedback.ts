import { firstWord, type TermSequence } from "../index/termSequence";
import type { Lexicon } from "../plan/plan";
import { idf, saturate, titleWeight } from "./bm25";
import { TermSlots, tally } from "./termSlots";

// Pseudo-relevance feedback: papers that share what the best have in common move up. RM3 (Abdul-Jaleel et al. 2004)
// over stems, weighted by rarity, among the candidates only. Constants measured by tests/bench/search.
const bestPapers = 3;
const addedStems = 20;
const weightOfAdded = 0.35;
const temperature = 5; // in units of score: a paper that scores this much less has 1/e of the influence

const slots = new TermSlots();

export type Candidate = { score: number; norm: number; sequence: TermSequence };

/** By candidate, the best first; `queryWeight` is the number of words in the query. */
export function relevanceFeedback(
  candidates: Candidate[],
  queryWeight: number,
  lexicon: Lexicon,
  total: number,
): Float64Array {
  const gains = new Float64Array(candidates.length);
  const { numberOf, stemOf } = lexicon.tellingStems;
  const best = candidates.slice(0, bestPapers);
  const top = best[0]?.score ?? 0;
  const influences = best.map(({ score }) => Math.exp((score - top) / temperature));
  const sum = influences.reduce((all, influence) => all + influence, 0);
  const weights = new Map<number, number>();
  for (const [index, { sequence }] of best.entries()) {
    const { times, length } = countStems(sequence, numberOf);
    const share = (influences[index] ?? 0) / sum / length;
    for (const [stem, count] of times) {
      const rarity = Math.log(1 + total / Math.max(1, stemOf(stem).papers));
      weights.set(stem, (weights.get(stem) ?? 0) + share * count * rarity);
    }
  }
  const added = [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, addedStems)
    .map(([stem, weight]) => ({ ...stemOf(stem), weight }));
  const all = added.reduce((together, { weight }) => together + weight, 0);
  const places = slots.fill(
    added.flatMap(({ text }, place) => lexicon.formsOf(text).map(({ id }) => [id, place] as const)),
  );
  const factors = added.map(({ weight, papers }) => {
    return weightOfAdded * (weight / all) * queryWeight * idf(papers, total);
  });
  const counts = new Float64Array(added.length);
  for (const [index, { sequence, norm }] of candidates.entries()) {
    const [title = firstWord, abstract = title] = sequence;
    counts.fill(0);
    tally(sequence, firstWord, title, titleWeight, places, counts);
    tally(sequence, title, abstract, 1, places, counts);
    let gain = 0;
    for (let place = 0; place < factors.length; place++) {
      const count = counts[place] as number;
      if (count > 0) gain += (factors[place] as number) * saturate(count, norm);
    }
    gains[index] = gain;
  }
  return gains;
}

/** Of content words in title and abstract. Returns their counts and the sum of them. */
function countStems(
  sequence: TermSequence,
  numberOf: (word: number) => number,
): { times: Map<number, number>; length: number } {
  const [, abstract = firstWord] = sequence;
  const times = new Map<number, number>();
  let length = 0;
  for (let at = firstWord; at < abstract; at++) {
    const stem = numberOf(sequence[at] as number);
    if (stem < 0) continue;
    times.set(stem, (times.get(stem) ?? 0) + 1);
    length++;
  }
  return { times, length };
}
