import { z } from "zod";
import type { Day } from "../calendar/day";
import { moveListings } from "../papers/listings/writeListings.store";
import { announcements } from "../papers/schema";
import { db } from "../platform/db";
import { learnWords, orderByPredictedVotes, type WordWeights } from "./predictedVotes";

const trainingPapers = 4000; // How many of the newest papers the word weights are learned from

export async function readWordWeights(): Promise<WordWeights> {
  const papers = await db().paper.findMany({
    where: { score: { not: null } },
    orderBy: { firstListedOn: "desc" },
    take: trainingPapers,
    select: { title: true, abstract: true, votes: true, firstListedOn: true },
  });
  return learnWords(papers.map(({ firstListedOn, ...paper }) => ({ ...paper, day: firstListedOn ?? "" })));
}

/** Orders the papers of these days that no source ordered by predicted votes, after those that a source ordered. */
export async function orderDays(days: Day[]): Promise<void> {
  if (days.length === 0) return;
  const words = await readWordWeights();
  for (const day of days) await settleDay(day, words);
}

async function settleDay(day: Day, words: WordWeights): Promise<void> {
  const listings = await db().listing.findMany({
    where: { day },
    select: {
      rank: true,
      kind: true,
      placedBy: true,
      paperId: true,
      paper: { select: { title: true, abstract: true, publicId: true } },
    },
  });
  const bySource = listings.filter(({ placedBy }) => placedBy === "source");
  const byPrediction = listings
    .filter(({ placedBy }) => placedBy === "prior")
    .map(({ paper, paperId, rank, kind }) => ({ ...paper, paperId, rank, kind: z.enum(announcements).parse(kind) }));
  const last = bySource.reduce((max, { rank }) => Math.max(max, rank), 0);
  const ranks = orderByPredictedVotes(byPrediction, words).map(({ paperId, rank }, index) => ({
    paperId,
    rank,
    to: last + index + 1,
  }));
  const moved = ranks.filter(({ rank, to }) => rank !== to);
  if (moved.length === 0) return;
  await moveListings(day, moved);
}
