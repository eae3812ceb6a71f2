/*
 * Ranks the candidates of a search. The scores of words and of meaning are standardized over the candidates and summed;
 * then votes and freshness move papers that are about equally good. Candidates are chosen by words alone, never for
 * their votes.
 */

/** The share of meaning if there are vectors, measured by tests/bench/search. */
const meaningShare = 0.55;
/** In words. A query of this length tells a sentence model half as much, so meaning gets half its share. */
const shortQuery = 1;
/** In standard deviations: what the candidate with the most votes gains, and the newest. */
const maxVoteBoost = 0.15;
const maxFreshnessBoost = 0.1;
/** In days. */
const halfLife = 365;

export type Evidence = {
  id: number;
  /**
   * Whether its title is exactly the query, or introduces the query as a name. Such papers rank first, whatever the
   * others score.
   */
  isMeant: boolean;
  words: number;
  /** Cosine to the query, −1 to 1, or null if the paper has no vector. */
  meaning: number | null;
  votes: number;
  /** Days between the paper and the newest paper in the index; null if no day is known. */
  age: number | null;
};

/** The parts of a paper's score, each in standard deviations over the candidates, and their sum. */
export type Ranked = Evidence & {
  score: number;
  parts: { words: number; meaning: number; votes: number; freshness: number };
};

/** Ranks candidates, the best first. @param queryWords the number of content words in the query */
export function fuseScores(candidates: Evidence[], queryWords: number): Ranked[] {
  const words = standardizer(candidates.map((each) => each.words));
  const known = candidates.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  const meaning = standardizer(known);
  const share = known.length > 0 ? (meaningShare * queryWords) / (queryWords + shortQuery) : 0;
  const maxVotes = Math.max(1, ...candidates.map(({ votes }) => votes));
  const ranked = candidates.map(({ id, isMeant, words: wordScore, meaning: cosine, votes, age }): Ranked => {
    const parts = {
      words: (1 - share) * words(wordScore),
      meaning: cosine === null ? 0 : share * meaning(cosine),
      votes: (maxVoteBoost * Math.log1p(votes)) / Math.log1p(maxVotes),
      freshness: age === null ? 0 : maxFreshnessBoost * 2 ** (-age / halfLife),
    };
    const score = parts.words + parts.meaning + parts.votes + parts.freshness;
    return { id, isMeant, words: wordScore, meaning: cosine, votes, age, parts, score };
  });
  return ranked.sort((a, b) => Number(b.isMeant) - Number(a.isMeant) || b.score - a.score || b.id - a.id);
}

function standardizer(values: number[]): (value: number) => number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  // If all are equal, rounding errors must not rank them.
  const deviation = Math.sqrt(variance) || 1;
  return (value) => (variance < 1e-12 ? 0 : (value - mean) / deviation);
}
