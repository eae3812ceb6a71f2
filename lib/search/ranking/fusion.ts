/*
 * The order of a search's results. Among the candidates, the evidence of the words and the nearness of meaning are
 * made comparable, each as how many standard deviations it is above their mean, and summed; votes and freshness then
 * move papers that are about as good. No candidate is one for its votes: they are chosen by words alone.
 */

/** The share of meaning where there are vectors, see tests/bench/search. */
const meaningShare = 0.55;
/** In words: a query of as many says half as much to a model of sentences, so meaning has half of its share. */
const fewWords = 1;
/** In standard deviations: what the most-voted and the newest of the candidates gain. */
const mostForVotes = 0.15;
const mostForFreshness = 0.1;
/** In days: after as many freshness is worth half. */
const freshHalfLife = 365;

export type Evidence = {
  id: number;
  /** Whether its title is just what was typed, or introduces that as a name: then it comes first, whatever else speaks for others. */
  isMeant: boolean;
  /** What its words are worth. */
  words: number;
  /** Cosine to the query, −1 to 1, or null where the paper has no vector. */
  meaning: number | null;
  votes: number;
  /** Days since the newest paper there is; null where no day is known. */
  age: number | null;
};

/** How a paper came to its place: each part in standard deviations over the candidates, and their sum. */
export type Ranked = Evidence & {
  score: number;
  parts: { words: number; meaning: number; votes: number; freshness: number };
};

/** Orders candidates for a query of so many telling words, the best first. */
export function fuseScores(candidates: Evidence[], queryWords: number): Ranked[] {
  const words = standardizer(candidates.map((each) => each.words));
  const known = candidates.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  const meaning = standardizer(known);
  const share = known.length > 0 ? (meaningShare * queryWords) / (queryWords + fewWords) : 0;
  const mostVotes = Math.max(1, ...candidates.map(({ votes }) => votes));
  const ranked = candidates.map(({ id, isMeant, words: worth, meaning: cosine, votes, age }): Ranked => {
    const parts = {
      words: (1 - share) * words(worth),
      meaning: cosine === null ? 0 : share * meaning(cosine),
      votes: (mostForVotes * Math.log1p(votes)) / Math.log1p(mostVotes),
      freshness: age === null ? 0 : mostForFreshness * 2 ** (-age / freshHalfLife),
    };
    const score = parts.words + parts.meaning + parts.votes + parts.freshness;
    return { id, isMeant, words: worth, meaning: cosine, votes, age, parts, score };
  });
  return ranked.sort((a, b) => Number(b.isMeant) - Number(a.isMeant) || b.score - a.score || b.id - a.id);
}

function standardizer(values: number[]): (value: number) => number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  // Where all are as good, none is better for a rounding error.
  const deviation = Math.sqrt(variance) || 1;
  return (value) => (variance < 1e-12 ? 0 : (value - mean) / deviation);
}
