import type { Ranked } from "./fusion";

/** Why a paper has its rank, in standard deviations over the candidates; `similarity` is a cosine. */
export type Explanation = {
  words: number;
  meaning: number;
  votes: number;
  freshness: number;
  similarity: number | null;
};

/** In the order of `Explanation`; NaN without similarity. Objects would take ten times as long to copy. */
export type Explanations = Float32Array;

const size = 5;

export function explanationsOf(ranked: Ranked[]): Explanations {
  const numbers = new Float32Array(size * ranked.length);
  let at = 0;
  for (const { parts, meaning } of ranked) {
    numbers[at++] = parts.words;
    numbers[at++] = parts.meaning;
    numbers[at++] = parts.votes;
    numbers[at++] = parts.freshness;
    numbers[at++] = meaning ?? Number.NaN;
  }
  return numbers;
}

export function explanationAt(numbers: Explanations, place: number): Explanation | null {
  const [words, meaning, votes, freshness, similarity] = numbers.subarray(size * place, size * (place + 1));
  if (words === undefined || meaning === undefined || votes === undefined || freshness === undefined) return null;
  return { words, meaning, votes, freshness, similarity: Number.isNaN(similarity) ? null : (similarity ?? null) };
}
