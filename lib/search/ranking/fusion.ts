// Scores of words and meaning are standardized over the candidates and summed; then votes and freshness move papers
// that are about equally good. Candidates are chosen by words alone, never for their votes.

const meaningShare = 0.55; // The share of meaning if there are vectors, measured by tests/bench/search
/** In words. A query of this length tells a sentence model half as much, so meaning gets half its share. */
const shortQuery = 1;
const maxVoteBoost = 0.15; // in standard deviations: what the candidate with the most votes gains, and the newest
const maxFreshnessBoost = 0.1;
const halfLife = 365; // in days

export type Evidence = {
  id: number;
  /** Its title is the query, or introduces it as a name: such papers rank first, whatever the others score. */
  isMeant: boolean;
  words: number;
  meaning: number | null; // Cosine to the query, −1 to 1, or null if the paper has no vector
  votes: number;
  age: number | null; // days between the paper and the newest paper in the index; null if no day is known
};

/** The parts of a paper's score, each in standard deviations over the candidates, and their sum. */
export type Ranked = Evidence & {
  score: number;
  parts: { words: number; meaning: number; votes: number; freshness: number };
};

/** Best first; `queryWords` is the number of content words. */
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
  const deviation = Math.sqrt(variance) || 1; // If all are equal, rounding errors must not rank them
  return (value) => (variance < 1e-12 ? 0 : (value - mean) / deviation);
}
