import { addDays } from "../calendar/day";
import { latestDay } from "../papers/listings/store";
import { findNewMatches } from "../search/store";
import { printInterest } from "./form";
import { type Interest, queryOf } from "./interests";

/**
 * How many papers of the last four weeks match each interest, by what `printInterest` prints; null for one that no paper of
 * any day matches. Most authors have none in four weeks, and are followed all the same.
 */
export type Volumes = Record<string, number | null>;

const firstDay = "0001-01-01";

const days = 28;

/** Each costs a search, and people follow fewer. */
export const mostCounted = 10;

/** Counts what topics and searches would have brought, of the first `mostCounted` of them; trending papers always come. */
export async function countVolumes(interests: readonly Interest[]): Promise<Volumes> {
  const counted = interests.filter(({ kind }) => kind !== "trending").slice(0, mostCounted);
  const latest = counted.length > 0 ? await latestDay() : null;
  if (latest === null) return {};
  const range = { from: addDays(latest, 1 - days), to: latest };
  const matches = await findNewMatches(counted.map(queryOf), range);
  const quiet = counted.filter((_, index) => matches[index]?.length === 0);
  const ever = quiet.length > 0 ? await findNewMatches(quiet.map(queryOf), { from: firstDay, to: latest }) : [];
  const known = new Set(quiet.filter((_, index) => ever[index]?.length !== 0));
  return Object.fromEntries(
    counted.map((interest, index) => {
      const papers = matches[index]?.length ?? 0;
      return [printInterest(interest), papers === 0 && !known.has(interest) ? null : papers];
    }),
  );
}
