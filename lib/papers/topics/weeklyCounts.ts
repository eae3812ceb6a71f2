import { addDays, type Day, daysSinceEpoch } from "../../calendar/day";
import { type Period, periodOf } from "../../calendar/period";

/** A week and its number of papers. */
export type WeekCount = { week: Period; papers: number };

/** In weeks: at most a year, and at least a quarter for a younger topic. */
const maxWeeks = 52;
const minWeeks = 12;

/** Returns the first day that a plot up to `latest` may show. */
export function firstDayOfPlot(latest: Day): Day {
  return addDays(periodOf("week", latest).from, -7 * (maxWeeks - 1));
}

/**
 * Counts papers per week up to the week of `latest`, including weeks without any: from the first week with papers, but
 * at least a quarter of a year and at most a year.
 */
export function countWeeks(counts: { day: Day; papers: number }[], latest: Day): WeekCount[] {
  const last = periodOf("week", latest).from;
  const papers = new Map<Day, number>();
  for (const { day, papers: count } of counts) {
    const { from } = periodOf("week", day);
    papers.set(from, (papers.get(from) ?? 0) + count);
  }
  const age = Math.max(0, ...[...papers.keys()].map((from) => weeksBetween(from, last) + 1));
  const length = Math.min(maxWeeks, Math.max(minWeeks, age));
  return Array.from({ length }, (_, index) => {
    const from = addDays(last, 7 * (index - length + 1));
    return { week: periodOf("week", from), papers: papers.get(from) ?? 0 };
  });
}

function weeksBetween(from: Day, to: Day): number {
  return (daysSinceEpoch(to) - daysSinceEpoch(from)) / 7;
}
