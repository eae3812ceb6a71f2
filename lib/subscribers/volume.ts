import { addDays } from "../calendar/day";
import { latestDay } from "../papers/listings/store";
import { findNewMatches } from "../search/store";
import { printInterest } from "./form";
import { type Interest, queryOf } from "./interests";

/** How many papers of the last four weeks match each interest, by what `printInterest` prints. */
export type Volumes = Record<string, number>;

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
  return Object.fromEntries(counted.map((interest, index) => [printInterest(interest), matches[index]?.length ?? 0]));
}
