import { type Phrase, phrasesOf } from "@/lib/papers/topics/phrases";
import { stemOf } from "@/lib/text/stem";
import { stopWords } from "@/lib/text/stopWords";

/** Ranks the phrases of a paper; returns slugs, best first. */
export type KeywordRanker = (title: string, abstract: string) => string[];

/** The number of papers that contain each phrase. */
export type Frequencies = { papers: number; of: Map<string, number> };

export function countPhrases(texts: { title: string; abstract: string }[]): Frequencies {
  const of = new Map<string, number>();
  for (const { title, abstract } of texts)
    for (const { slug } of phrasesOf(title, abstract)) of.set(slug, (of.get(slug) ?? 0) + 1);
  return { papers: texts.length, of };
}

function rank(phrases: Phrase[], scoreOf: (phrase: Phrase) => number): string[] {
  return phrases
    .map((phrase) => ({ phrase, score: scoreOf(phrase) }))
    .sort((a, b) => b.score - a.score)
    .map(({ phrase }) => phrase.slug);
}

function idf({ papers, of }: Frequencies, slug: string): number {
  return Math.log(papers / ((of.get(slug) ?? 0) + 1));
}

/** TF-IDF of phrases (Salton and Buckley 1988). */
export function tfIdf(frequencies: Frequencies): KeywordRanker {
  return (title, abstract) => rank(phrasesOf(title, abstract), ({ slug, times }) => times * idf(frequencies, slug));
}

/** Whether a phrase is a whole run of words between stop words and punctuation. */
function isRun({ words, left, right }: Phrase): boolean {
  const ends = (word: string | null) => word === null || stopWords.has(word);
  return ends(left) && ends(right) && words.every((word) => !stopWords.has(word));
}

/**
 * Rapid automatic keyword extraction (Rose et al. 2010): scores runs of words by the sum of each word's degree over its
 * frequency.
 */
export function rake(): KeywordRanker {
  return (title, abstract) => {
    const runs = phrasesOf(title, abstract).filter(isRun);
    const [degrees, counts] = [new Map<string, number>(), new Map<string, number>()];
    for (const { words, times } of runs) {
      for (const word of words) {
        degrees.set(word, (degrees.get(word) ?? 0) + times * words.length);
        counts.set(word, (counts.get(word) ?? 0) + times);
      }
    }
    return rank(runs, ({ words }) =>
      words.reduce((sum, word) => sum + (degrees.get(word) ?? 0) / (counts.get(word) ?? 1), 0),
    );
  };
}

/** TextRank's parameters: the window in words, the number of iterations, and the damping factor. */
const [windowSize, iterations, damping] = [2, 30, 0.85];

/** TextRank (Mihalcea and Tarau 2004): ranks words by their neighbours, and runs by the sum over their words. */
export function textRank(): KeywordRanker {
  return (title, abstract) => {
    const runs = phrasesOf(title, abstract).filter(isRun);
    const neighbours = new Map<string, Set<string>>();
    for (const { words } of runs) {
      for (const [at, word] of words.entries()) {
        const near = neighbours.get(stemOf(word)) ?? new Set<string>();
        neighbours.set(stemOf(word), near);
        for (const other of words.slice(Math.max(0, at - windowSize), at + windowSize + 1)) {
          if (stemOf(other) !== stemOf(word)) near.add(stemOf(other));
        }
      }
    }
    let ranks = new Map([...neighbours.keys()].map((word) => [word, 1]));
    for (let round = 0; round < iterations; round++) {
      ranks = new Map(
        [...neighbours].map(([word, near]) => {
          const sum = [...near].reduce((all, other) => {
            return all + (ranks.get(other) ?? 0) / Math.max(1, neighbours.get(other)?.size ?? 1);
          }, 0);
          return [word, 1 - damping + damping * sum];
        }),
      );
    }
    return rank(runs, ({ words }) => words.reduce((sum, word) => sum + (ranks.get(stemOf(word)) ?? 0), 0));
  };
}

/** How often each feature bin occurs with keywords and with other phrases. */
type Bins = Map<string, { keywords: number; others: number }>;

/**
 * KEA (Witten et al. 1999): naive Bayes over TF-IDF and the first position of a phrase, trained on papers with
 * keywords.
 */
export function kea(
  papers: { title: string; abstract: string; gold: Set<string> }[],
  frequencies: Frequencies,
): KeywordRanker {
  const binsOf = ({ slug, times, before }: Phrase) => [
    `weight ${Math.min(12, Math.floor(2 * Math.sqrt(times * idf(frequencies, slug))))}`,
    `place ${Math.floor(Math.log2(1 + before))}`,
  ];
  const bins: Bins = new Map();
  const total = { keywords: 0, others: 0 };
  for (const { title, abstract, gold } of papers) {
    for (const phrase of phrasesOf(title, abstract)) {
      const kind = gold.has(phrase.slug) ? "keywords" : "others";
      total[kind]++;
      for (const bin of binsOf(phrase)) {
        const count = bins.get(bin) ?? { keywords: 1, others: 1 };
        count[kind]++;
        bins.set(bin, count);
      }
    }
  }
  const oddsOf = (bin: string) => {
    const { keywords, others } = bins.get(bin) ?? { keywords: 1, others: 1 };
    return Math.log(keywords / total.keywords) - Math.log(others / total.others);
  };
  return (title, abstract) =>
    rank(phrasesOf(title, abstract), (phrase) => binsOf(phrase).reduce((sum, bin) => sum + oddsOf(bin), 0));
}
