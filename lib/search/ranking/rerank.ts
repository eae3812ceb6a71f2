import type { Plan } from "../plan/plan";
import type { SearchOutcome } from "../schema";
import type { Snapshot } from "../snapshot";
import { similarity } from "../vectors/quantize";
import { explanationsOf } from "./explanation";
import { type Evidence, fuseScores } from "./fusion";
import { pairScore, rowScore, wordPlaces } from "./proximity";
import { prunedTermsOf, prunedTermsScore } from "./prunedTerms";
import { relevanceFeedback, type Candidate as Weighable } from "./relevanceFeedback";
import { isExactTitle, isNamed, titleScore } from "./titleMatch";

/** A paper and its sort key; for relevance, the score of its words. */
export type RankedCandidate = { id: number; key: number };

/** How many papers are reranked by all evidence; the others keep the order of their words. */
export const rankedDepth = 200;

/** Before the vector of the query is ready; `queryWords` is the number of its content words. */
export type ScoredCandidates = {
  head: Evidence[];
  queryWords: number;
  others: RankedCandidate[];
  listed: Set<number> | null; // Those of the head that are listed; null if all are
};

/** `matched` is the pruned plan that found them; `candidates` are in the order of their keys, and all are listed. */
export function scoreWords(
  plan: Plan,
  matched: Plan,
  candidates: RankedCandidate[],
  { reader, total, factsOf }: Snapshot,
): ScoredCandidates {
  const places = wordPlaces(plan);
  const pruned = prunedTermsOf(plan, matched);
  const head: (Evidence & Weighable)[] = [];
  for (const { id, key } of candidates.slice(0, rankedDepth)) {
    const sequence = reader.sequenceOf(id);
    if (!sequence) continue;
    const { norm, votes, age } = factsOf(id);
    const score =
      key +
      prunedTermsScore(pruned, sequence, norm) +
      pairScore(plan, places, sequence, norm) +
      rowScore(plan, sequence, norm) +
      titleScore(plan, places, sequence);
    head.push({
      id,
      isMeant: isNamed(plan, sequence) || isExactTitle(plan, sequence),
      sequence,
      norm,
      score,
      words: score,
      meaning: null,
      votes,
      age,
    });
  }
  head.sort((a, b) => b.score - a.score || b.id - a.id);
  const queryWords = plan.terms.reduce((sum, { need, weight }) => sum + (need === "excluded" ? 0 : weight), 0);
  const gains = relevanceFeedback(head, queryWords, reader, total);
  for (const [index, each] of head.entries()) each.words += gains[index] ?? 0;
  return { head, queryWords, others: candidates.slice(rankedDepth), listed: null };
}

export function rerank(
  { head, queryWords, others, listed }: ScoredCandidates,
  vector: Int8Array | null,
  { reader }: Pick<Snapshot, "reader">,
): Pick<SearchOutcome, "ids" | "explanations"> {
  for (const each of vector ? head : []) {
    const stored = reader.vectorOf(each.id);
    if (vector && stored) each.meaning = similarity(vector, stored);
  }
  const ranked = fuseScores(head, queryWords).filter(({ id }) => listed?.has(id) ?? true);
  const ids = new Uint32Array(ranked.length + others.length);
  for (const [place, { id }] of ranked.entries()) ids[place] = id;
  for (const [place, { id }] of others.entries()) ids[ranked.length + place] = id;
  return { ids, explanations: explanationsOf(ranked) };
}
