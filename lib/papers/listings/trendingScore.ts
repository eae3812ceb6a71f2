import { type Day, daysSinceEpoch } from "../../calendar/day";

/**
 * Ten times the votes are worth this many days. A week, so that Monday's best paper is still near the top on Friday,
 * and last month's is not, whatever its votes.
 */
export const daysPerTenfold = 7;

/**
 * Returns the trending score: log10(1 + votes) + day / 7.
 *
 * The form is that of Reddit's published "hot" ranking (log10 of the votes plus age / 45,000 s; r2/lib/db/_sorts.pyx in
 * reddit-archive/reddit), with age counted from the day of listing, because papers come once a day, and a week in place
 * of its 12.5 hours. The order of two papers never changes with time alone, so the score is stored and indexed.
 */
export function trendingScore(votes: number, firstListedOn: Day): number {
  return Math.log10(1 + Math.max(0, votes)) + daysSinceEpoch(firstListedOn) / daysPerTenfold;
}

type Scored = { votes: number; firstListedOn: Day | null; withdrawnAt: Date | null };

/** Returns the score to store. Null excludes papers that no day lists, and withdrawn ones, from the trending list. */
export function scoreOf({ votes, firstListedOn, withdrawnAt }: Scored): number | null {
  return firstListedOn && !withdrawnAt ? trendingScore(votes, firstListedOn) : null;
}
