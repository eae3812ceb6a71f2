/*
 * Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", 3.2), over one sequence of title,
 * abstract and authors that repeats each word of the title, which is their simple form of weighted fields (3.6.1).
 */

/** Term frequency saturation and length normalization, measured by tests/bench/search. */
const k1 = 1.3;
const b = 0.6;
export const titleWeight = 2;
/** The exponent of idf, and the idf that it leaves unchanged. */
const idfExponent = 1.25;
const neutralIdf = 5;
/**
 * A share of the average length: a paper without an abstract says less than a short one, not the same in fewer words.
 */
const minShare = 0.5;

/**
 * Returns the inverse document frequency of a term in `papers` of `total` papers: Lucene's form, which is never
 * negative, raised to a power.
 */
export function idf(papers: number, total: number): number {
  const plain = Math.log(1 + (total - papers + 0.5) / (papers + 0.5));
  return neutralIdf * (plain / neutralIdf) ** idfExponent;
}

/**
 * Returns the summand for length in BM25's denominator. A paper shorter than half the average counts as one of that
 * length.
 * @param length in words
 */
export function lengthNorm(length: number, averageLength: number): number {
  return k1 * (1 - b + (b * Math.max(minShare * averageLength, length)) / (averageLength || 1));
}

/**
 * Returns a class for lengths that hardly differ, in one byte, so that those of a whole block fit into the cache.
 * Lengths of a class differ by less than 3 % and a word. Lucene also keeps lengths in a byte.
 */
export function lengthClass(length: number): number {
  return Math.min(255, Math.round(classesPerDoubling * Math.log2(1 + length / classesPerDoubling)));
}

const classesPerDoubling = 24;

/** Returns the length norm of each class. */
export function normsByClass(averageLength: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, each) => {
    return lengthNorm(classesPerDoubling * (2 ** (each / classesPerDoubling) - 1), averageLength);
  });
}

/** The limit that the weight of a word approaches as its count grows. */
export const saturation = k1 + 1;

/** Returns the weight of a word that occurs `count` times in a paper, 0 to `saturation`. */
export function saturate(count: number, norm: number): number {
  return (count * saturation) / (count + norm);
}
