import { addDays, type Day } from "../../calendar/day";

/**
 * Returns the day whose papers are new today, in lists of several days: the latest one that has papers, if that is today
 * or yesterday. Nothing is new where none came for longer.
 */
export function dayOfNews(latest: Day | null, today: Day): Day | null {
  return latest !== null && latest >= addDays(today, -1) ? latest : null;
}
