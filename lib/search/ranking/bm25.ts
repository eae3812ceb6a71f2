/*
 * Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", 3.2), over one sequence of title,
 * abstract and authors in which each word of the title stands twice, as in their simple form of fields (3.6.1).
 */

/** How quickly more of the same word stops to count, and how much long papers are held back. See tests/bench/search. */
const k1 = 1.3;
const b = 0.6;
export const titleWeight = 2;
/** How much more rare words count beside common ones than their logarithms say, and the one that stays as it is. */
const rarity = 1.25;
const usualIdf = 5;
/** As a share of the average: a paper whose abstract is missing says less than a short one, not the same in fewer words. */
const shortestShare = 0.5;

/** How rare a thing is that stands in `papers` of `total`: Lucene's form, which is never negative, to a power. */
export function idf(papers: number, total: number): number {
  const plain = Math.log(1 + (total - papers + 0.5) / (papers + 0.5));
  return usualIdf * (plain / usualIdf) ** rarity;
}

/**
 * What the length of a paper, in words, adds to the counts that its words are weighed against. One that is shorter than
 * half the average counts as one of that length.
 */
export function lengthNorm(length: number, averageLength: number): number {
  return k1 * (1 - b + (b * Math.max(shortestShare * averageLength, length)) / (averageLength || 1));
}

/**
 * Lengths that are about as good as each other, in one byte: so all of a block are near at hand when it is scored. Two
 * that share a class are less than 3 % and a word apart. Lucene keeps them in a byte, too.
 */
export function lengthClass(length: number): number {
  return Math.min(255, Math.round(classesPerDoubling * Math.log2(1 + length / classesPerDoubling)));
}

const classesPerDoubling = 24;

/** What the length of a paper adds to the counts that its words are weighed against, by its class. */
export function normsByClass(averageLength: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, each) => {
    return lengthNorm(classesPerDoubling * (2 ** (each / classesPerDoubling) - 1), averageLength);
  });
}

/** What a word weighs that stands in a paper without end. */
export const saturation = k1 + 1;

/** The weight of a word that stands `count` times in a paper, 0 to `saturation`. */
export function saturate(count: number, norm: number): number {
  return (count * saturation) / (count + norm);
}
