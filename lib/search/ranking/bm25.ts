// Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", 3.2), over one sequence of title,
// abstract and authors that repeats title words: their simple form of weighted fields (3.6.1).

const k1 = 1.3; // Term frequency saturation and length normalization, measured by tests/bench/search
const b = 0.6;
export const titleWeight = 2;
const idfExponent = 1.25; // The exponent of idf, and the idf that it leaves unchanged
const neutralIdf = 5;
const minShare = 0.5; // of the average length: a paper without an abstract says less than a short one

/** Of a term in `papers` of `total` papers: Lucene's form, which is never negative, raised to a power. */
export function idf(papers: number, total: number): number {
  const plain = Math.log(1 + (total - papers + 0.5) / (papers + 0.5));
  return neutralIdf * (plain / neutralIdf) ** idfExponent;
}

/** BM25's summand for length, in words. A paper shorter than half the average counts as that long. */
export function lengthNorm(length: number, averageLength: number): number {
  return k1 * (1 - b + (b * Math.max(minShare * averageLength, length)) / (averageLength || 1));
}

/** In one byte, as in Lucene, so that a block fits into the cache; a class spans less than 3 % and a word. */
export function lengthClass(length: number): number {
  return Math.min(255, Math.round(classesPerDoubling * Math.log2(1 + length / classesPerDoubling)));
}

const classesPerDoubling = 24;

export function normsByClass(averageLength: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, each) => {
    return lengthNorm(classesPerDoubling * (2 ** (each / classesPerDoubling) - 1), averageLength);
  });
}

export const saturation = k1 + 1; // The limit that the weight of a word approaches as its count grows

/** Returns the weight of a word that occurs `count` times in a paper, 0 to `saturation`. */
export function saturate(count: number, norm: number): number {
  return (count * saturation) / (count + norm);
}
