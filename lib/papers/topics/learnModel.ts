import { createHash } from "node:crypto";
import { oddsOf } from "./keywordModel";
import { countWords, lexiconEntries, type WordCounts } from "./learnLexicon";
import { type KeywordedPaper, learnWeights } from "./learnWeights";
import { readLexicon } from "./lexicon";
import { phrasesOf } from "./phrases";
import type { PrintedModel } from "./printedModel";

/**
 * In papers. About as many as the shipped lexicon was learned from: a larger lexicon would know more words of any paper,
 * and `isKnownBetter` compares the two. Weights change little with more papers.
 */
const [lexiconPapers, weightPapers] = [3000, 1000];

/** Authors give about half as many keywords as the papers have that the shipped model learned from. */
const least = oddsOf(0.1);

export type KeywordLearner = { add: (paper: KeywordedPaper) => void; learn: () => PrintedModel };

/**
 * Learns to find keywords from papers that have some. The same papers in any order give the same model.
 * @param total how many papers there will be; of more than it can use, it takes those with the smallest hashes
 */
export function openKeywordLearner(total: number): KeywordLearner {
  const counts: WordCounts = new Map();
  let sample: { paper: KeywordedPaper; place: string }[] = [];
  const reduceSample = () => {
    sample = sample.sort((one, other) => (one.place < other.place ? -1 : 1)).slice(0, weightPapers);
  };
  return {
    add: (paper) => {
      const place = placeOf(paper);
      if (Number.parseInt(place.slice(0, 8), 16) * total >= lexiconPapers * 2 ** 32) return;
      countWords(counts, phrasesOf(paper.title, paper.abstract), paper.keywords);
      sample.push({ paper, place });
      if (sample.length >= 2 * weightPapers) reduceSample();
    },
    learn: () => {
      reduceSample();
      const lexicon = lexiconEntries(counts).join(" ");
      const papers = sample.map(({ paper }) => paper);
      return { lexicon, weights: [...learnWeights(papers, readLexicon(lexicon))], least };
    },
  };
}

/** Orders papers by nothing that tells when they were stored, or what they are about. */
function placeOf({ title, abstract, keywords }: KeywordedPaper): string {
  return createHash("sha256")
    .update(JSON.stringify([title, abstract, [...keywords].sort()]))
    .digest("hex");
}
