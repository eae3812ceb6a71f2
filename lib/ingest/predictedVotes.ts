import type { Day } from "../calendar/day";
import { groupItemsByDay } from "../calendar/groupByDay";
import type { Announcement } from "../papers/schema";

// Orders a day that no source ordered and nobody has voted on, by the votes of earlier papers with the same words. Over
// a year, nDCG@5 is .71; titles, ids and chance have .52 to .56 (tests/bench/prior.ts). Without votes, papers with code
// come first.

/** For each word, the mean difference from the day's average of log votes, shrunk towards 0 for rare words. */
export type WordWeights = Map<string, number>;

export type PredictedText = { title: string; abstract: string };

const shrinkage = 20; // How many papers a word must be in for its weight to be half its mean difference

export function learnWords(papers: (PredictedText & { day: Day; votes: number })[]): WordWeights {
  const sums = new Map<string, { sum: number; papers: number }>();
  for (const ofDay of groupItemsByDay(papers).values()) {
    const logs = ofDay.map(({ votes }) => Math.log1p(votes));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    for (const [index, paper] of ofDay.entries()) {
      for (const word of wordsOf(paper)) {
        const known = sums.get(word) ?? { sum: 0, papers: 0 };
        known.sum += (logs[index] ?? 0) - mean;
        known.papers++;
        sums.set(word, known);
      }
    }
  }
  return new Map([...sums].map(([word, { sum, papers }]) => [word, sum / (papers + shrinkage)]));
}

export function predictedScore(paper: PredictedText, words: WordWeights): number {
  const paperWords = wordsOf(paper);
  let sum = 0;
  for (const word of paperWords) sum += words.get(word) ?? 0;
  return sum / Math.sqrt(paperWords.size || 1);
}

export type PredictedListing = PredictedText & { paperId: number; publicId: string; kind: Announcement };

const kindOrder = ["new", "cross", "replace"];

/** Orders the papers of a day by predicted votes: new ones before cross-lists before new versions. */
export function orderByPredictedVotes<T extends PredictedListing>(papers: T[], words: WordWeights): T[] {
  const judged = papers.map((paper) => ({
    paper,
    worth: predictedScore(paper, words),
    code: namesCode(paper) ? 1 : 0,
  }));
  judged.sort(
    (a, b) =>
      kindOrder.indexOf(a.paper.kind) - kindOrder.indexOf(b.paper.kind) ||
      b.worth - a.worth ||
      b.code - a.code ||
      (a.paper.publicId < b.paper.publicId ? -1 : 1),
  );
  return judged.map(({ paper }) => paper);
}

function wordsOf({ title, abstract }: PredictedText): Set<string> {
  return new Set(`${title} ${abstract}`.toLowerCase().match(/[a-z][a-z0-9-]+/g));
}

function namesCode({ abstract }: PredictedText): boolean {
  return /git(hub|lab)\.|huggingface\.co|open[- ]?sourc/i.test(abstract);
}
