import type { Day } from "../calendar/day";
import { byDay } from "../calendar/groupByDay";
import type { Announcement } from "../papers/schema";

/*
 * The order of a day that no source ordered and nobody has voted on yet. Papers come first whose words the papers with
 * many votes had before: over a year of daily papers, each judged by the days before it, nDCG@5 of the votes is .71,
 * where titles, ids and chance have .52 to .56 (tests/bench/prior.ts). Names do not enter. A site without votes has
 * papers with code first.
 */

/** How much better than their day papers with a word did, in logarithms of votes, drawn to 0 where there are few. */
export type WordWorth = Map<string, number>;

export type Judged = { title: string; abstract: string };

/** In papers: what a word has to be seen in before it counts for half. */
const doubt = 20;

export function learnWords(papers: (Judged & { day: Day; votes: number })[]): WordWorth {
  const sums = new Map<string, { sum: number; papers: number }>();
  for (const ofDay of byDay(papers).values()) {
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
  return new Map([...sums].map(([word, { sum, papers }]) => [word, sum / (papers + doubt)]));
}

export function worthOf(paper: Judged, words: WordWorth): number {
  const own = wordsOf(paper);
  let sum = 0;
  for (const word of own) sum += words.get(word) ?? 0;
  return sum / Math.sqrt(own.size || 1);
}

export type Placed = Judged & { paperId: number; publicId: string; kind: Announcement };

const kindOrder = ["new", "cross", "replace"];

/** The papers of a day in the order of the prior: new ones before cross-lists before new versions. */
export function orderByPredictedVotes<T extends Placed>(papers: T[], words: WordWorth): T[] {
  const judged = papers.map((paper) => ({ paper, worth: worthOf(paper, words), code: namesCode(paper) ? 1 : 0 }));
  judged.sort(
    (a, b) =>
      kindOrder.indexOf(a.paper.kind) - kindOrder.indexOf(b.paper.kind) ||
      b.worth - a.worth ||
      b.code - a.code ||
      (a.paper.publicId < b.paper.publicId ? -1 : 1),
  );
  return judged.map(({ paper }) => paper);
}

function wordsOf({ title, abstract }: Judged): Set<string> {
  return new Set(`${title} ${abstract}`.toLowerCase().match(/[a-z][a-z0-9-]+/g));
}

function namesCode({ abstract }: Judged): boolean {
  return /git(hub|lab)\.|huggingface\.co|open[- ]?sourc/i.test(abstract);
}
