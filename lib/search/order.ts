import { fromBytes, similarity } from "../vectors/quantize";
import type { Plan } from "./compile";
import { pairScore, wordPlaces } from "./evidence";
import { feedback } from "./feedback";
import { rankCandidates } from "./ranking";
import type { Outcome } from "./schema";
import type { State } from "./state";

/** A paper and what its words are worth. */
export type Candidate = { id: number; key: number };

/** How many papers are ranked by all evidence; those behind them stay in the order of their words. */
const rankedDepth = 200;

/** Orders what was found by all that is known of it. @param candidates in the order of their words */
export function orderByEvidence(
  plan: Plan,
  candidates: Candidate[],
  vector: Int8Array | null,
  { reader, total, factsOf }: State,
): Outcome["papers"] {
  const places = wordPlaces(plan);
  const head = candidates
    .slice(0, rankedDepth)
    .flatMap(({ id, key }) => {
      const sequence = reader.sequenceOf(id);
      const facts = factsOf(id);
      return sequence ? [{ id, sequence, ...facts, score: key + pairScore(plan, places, sequence, facts.norm) }] : [];
    })
    .sort((a, b) => b.score - a.score || b.id - a.id);
  const queryWords = plan.sought.reduce((sum, { need, weight }) => sum + (need === "excluded" ? 0 : weight), 0);
  const gains = feedback(head, queryWords, reader, total);
  const evidence = head.map(({ id, score, votes, age }, index) => {
    const stored = vector ? reader.vectorOf(id) : null;
    const meaning = vector && stored ? similarity(vector, fromBytes(stored)) : null;
    return { id, words: score + (gains[index] ?? 0), meaning, votes, age };
  });
  const ranked = rankCandidates(evidence, queryWords);
  return [
    ...ranked.map(({ id, parts, meaning }) => ({ id, why: { ...parts, similarity: meaning } })),
    ...candidates.slice(rankedDepth).map(({ id }) => ({ id, why: null })),
  ];
}
