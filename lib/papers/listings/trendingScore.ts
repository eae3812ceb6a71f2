import { type Day, daysSinceEpoch } from "../../calendar/day";

/** Ten times the votes are worth this many days: Monday's best is near the top on Friday, last month's is not. */
export const daysPerTenfold = 7;

// log10(1 + votes) + day / 7, in the form of Reddit's published "hot" ranking (log10 of the votes plus age / 45,000 s;
// r2/lib/db/_sorts.pyx in reddit-archive/reddit), by the day of listing, because papers come once a day, and a week in
// place of its 12.5 hours. The order of two papers never changes with time alone, so the score is stored and indexed.
export function trendingScore(votes: number, firstListedOn: Day): number {
  return Math.log10(1 + Math.max(0, votes)) + daysSinceEpoch(firstListedOn) / daysPerTenfold;
}

type Scored = { votes: number; firstListedOn: Day | null; withdrawnAt: Date | null };

export function scoreOf({ votes, firstListedOn, withdrawnAt }: Scored): number | null {
  return firstListedOn && !withdrawnAt ? trendingScore(votes, firstListedOn) : null;
}
