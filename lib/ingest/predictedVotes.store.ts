import { z } from "zod";
import type { Day } from "../calendar/day";
import { moveListings } from "../papers/listings/writeListings.store";
import { announcements } from "../papers/schema";
import { db } from "../platform/db";
import { learnWords, orderByPredictedVotes, type WordWorth } from "./predictedVotes";

/** In papers: of how many, the newest, the words are learnt that the prior goes by. */
const learntFrom = 4000;

/** What the prior goes by, from the votes that papers have now. */
export async function readWordWorth(): Promise<WordWorth> {
  const papers = await db().paper.findMany({
    where: { score: { not: null } },
    orderBy: { firstListedOn: "desc" },
    take: learntFrom,
    select: { title: true, abstract: true, votes: true, firstListedOn: true },
  });
  return learnWords(papers.map(({ firstListedOn, ...paper }) => ({ ...paper, day: firstListedOn ?? "" })));
}

/** Puts the papers of some days that no source ordered into the order of the prior, after those that one did. */
export async function settleDays(days: Day[]): Promise<void> {
  if (days.length === 0) return;
  const words = await readWordWorth();
  for (const day of days) await settleDay(day, words);
}

async function settleDay(day: Day, words: WordWorth): Promise<void> {
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
  const given = listings.filter(({ placedBy }) => placedBy === "source");
  const placed = listings
    .filter(({ placedBy }) => placedBy === "prior")
    .map(({ paper, paperId, rank, kind }) => ({ ...paper, paperId, rank, kind: z.enum(announcements).parse(kind) }));
  const last = given.reduce((most, { rank }) => Math.max(most, rank), 0);
  const ranks = orderByPredictedVotes(placed, words).map(({ paperId, rank }, index) => ({
    paperId,
    rank,
    to: last + index + 1,
  }));
  const moved = ranks.filter(({ rank, to }) => rank !== to);
  if (moved.length === 0) return;
  await moveListings(day, moved);
}
