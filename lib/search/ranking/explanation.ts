import type { Ranked } from "./fusion";

/** Why a paper stands where it does, in standard deviations over the candidates; `similarity` is a cosine. */
export type Explanation = {
  words: number;
  meaning: number;
  votes: number;
  freshness: number;
  similarity: number | null;
};

/**
 * Of each paper five numbers, in the order of `Why`; not a number where there is no similarity. A thread hands over two
 * hundred, of which a page shows twenty, and objects take ten times as long to copy.
 */
export type Explanations = Float32Array;

const size = 5;

export function explanationsOf(ranked: Ranked[]): Explanations {
  const whys = new Float32Array(size * ranked.length);
  let at = 0;
  for (const { parts, meaning } of ranked) {
    whys[at++] = parts.words;
    whys[at++] = parts.meaning;
    whys[at++] = parts.votes;
    whys[at++] = parts.freshness;
    whys[at++] = meaning ?? Number.NaN;
  }
  return whys;
}

/** @returns null for a paper behind those that were looked at closely */
export function explanationAt(whys: Explanations, place: number): Explanation | null {
  const [words, meaning, votes, freshness, similarity] = whys.subarray(size * place, size * (place + 1));
  if (words === undefined || meaning === undefined || votes === undefined || freshness === undefined) return null;
  return { words, meaning, votes, freshness, similarity: Number.isNaN(similarity) ? null : (similarity ?? null) };
}
