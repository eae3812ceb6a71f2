import { type Sequence, sectionOf } from "../index/sequences";
import { stopWords } from "../index/stopWords";
import { idf, saturate, titleWeight } from "./bm25";
import type { Lexicon } from "./compile";
import { WordSlots } from "./wordSlots";

/*
 * Pseudo-relevance feedback: what the best papers have in common is probably what is sought, so papers that have that
 * too are moved up. RM3 (Abdul-Jaleel et al. 2004), over stems, weighed by how rare they are, and only among the
 * candidates. Its figures are from tests/bench/search.
 */
const bestPapers = 3;
const addedStems = 20;
const weightOfAdded = 0.35;
/** How quickly a paper's say falls with its score: it is e times less for as much. */
const temperature = 5;

const slots = new WordSlots();

export type Candidate = { score: number; norm: number; sequence: Sequence };

/**
 * What each candidate gains.
 * @param candidates the best first
 * @param queryWeight how many words the query has
 */
export function feedback(candidates: Candidate[], queryWeight: number, lexicon: Lexicon, total: number): Float64Array {
  const gains = new Float64Array(candidates.length);
  const best = candidates.slice(0, bestPapers);
  const top = best[0]?.score ?? 0;
  const says = best.map(({ score }) => Math.exp((score - top) / temperature));
  const sum = says.reduce((all, say) => all + say, 0);
  const weights = new Map<string, number>();
  for (const [index, { sequence }] of best.entries()) {
    const { stems, length } = stemsOf(sequence, lexicon);
    for (const [stem, times] of stems) {
      const rarity = Math.log(1 + total / Math.max(1, lexicon.papersWithStem(stem)));
      weights.set(stem, (weights.get(stem) ?? 0) + ((says[index] ?? 0) / sum) * (times / length) * rarity);
    }
  }
  const added = [...weights].sort((a, b) => b[1] - a[1]).slice(0, addedStems);
  const all = added.reduce((together, [, weight]) => together + weight, 0);
  const places = slots.fill(
    added.flatMap(([stem], place) => lexicon.formsOf(stem).map(({ id }) => [id, place] as const)),
  );
  const factors = added.map(([stem, weight]) => {
    return weightOfAdded * (weight / all) * queryWeight * idf(lexicon.papersWithStem(stem), total);
  });
  const counts = new Float64Array(added.length);
  for (const [index, { sequence, norm }] of candidates.entries()) {
    counts.fill(0);
    tally(sectionOf(sequence, "title"), titleWeight, places, counts);
    tally(sectionOf(sequence, "abstract"), 1, places, counts);
    let gain = 0;
    for (const [place, factor] of factors.entries()) {
      const count = counts[place] ?? 0;
      if (count > 0) gain += factor * saturate(count, norm);
    }
    gains[index] = gain;
  }
  return gains;
}

/** How often each stands in a paper's title and abstract, without what says nothing, and how many they are together. */
function stemsOf(sequence: Sequence, lexicon: Lexicon): { stems: Map<string, number>; length: number } {
  const words = new Map<number, number>();
  for (const section of ["title", "abstract"] as const)
    for (const word of sectionOf(sequence, section)) words.set(word, (words.get(word) ?? 0) + 1);
  const stems = new Map<string, number>();
  let length = 0;
  for (const [word, times] of words) {
    const { text, stem } = lexicon.wordOf(word);
    if (text.length < 2 || stopWords.has(text)) continue;
    stems.set(stem, (stems.get(stem) ?? 0) + times);
    length += times;
  }
  return { stems, length };
}

function tally(words: Uint32Array, weight: number, places: WordSlots, counts: Float64Array): void {
  for (const word of words) {
    const place = places.get(word);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + weight;
  }
}
