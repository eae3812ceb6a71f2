import { firstWord, type Sequence, sectionOf } from "../index/sequences";
import { stopWords } from "../index/stopWords";
import { idf, saturate, titleWeight } from "./bm25";
import type { Lexicon } from "./compile";
import { tally, WordSlots } from "./wordSlots";

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
  const weights = new Map<string, { weight: number; papers: number }>();
  for (const [index, { sequence }] of best.entries()) {
    const { stems, length } = stemsOf(sequence, lexicon);
    for (const [stem, { times, papers }] of stems) {
      const rarity = Math.log(1 + total / Math.max(1, papers));
      const weight = (weights.get(stem)?.weight ?? 0) + ((says[index] ?? 0) / sum) * (times / length) * rarity;
      weights.set(stem, { weight, papers });
    }
  }
  const added = [...weights].sort((a, b) => b[1].weight - a[1].weight).slice(0, addedStems);
  const all = added.reduce((together, [, { weight }]) => together + weight, 0);
  const places = slots.fill(
    added.flatMap(([stem], place) => lexicon.formsOf(stem).map(({ id }) => [id, place] as const)),
  );
  const factors = added.map(([, { weight, papers }]) => {
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

type Stems = Map<string, { times: number; papers: number }>;

/**
 * The stems of a paper's title and abstract without what says nothing, how often each stands there and in how many papers
 * at all, and how many words they are together.
 */
function stemsOf(sequence: Sequence, lexicon: Lexicon): { stems: Stems; length: number } {
  const words = new Map<number, number>();
  for (const section of ["title", "abstract"] as const)
    for (const word of sectionOf(sequence, section)) words.set(word, (words.get(word) ?? 0) + 1);
  const stems: Stems = new Map();
  let length = 0;
  for (const [word, times] of words) {
    const { text, stem, papersWithStem } = lexicon.wordOf(word);
    if (text.length < 2 || stopWords.has(text)) continue;
    const known = stems.get(stem);
    if (known) known.times += times;
    else stems.set(stem, { times, papers: papersWithStem ?? 0 });
    length += times;
  }
  return { stems, length };
}
