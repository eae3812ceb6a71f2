import { addDays, type Day, daysSinceEpoch } from "../../calendar/day";
import { type Period, periodOf } from "../../calendar/period";

/** A week, and how many papers it has. */
export type WeekCount = { week: Period; papers: number };

/** In weeks: a year, and what is shown of a topic that is younger. */
const most = 52;
const fewest = 12;

/** The first day that a plot up to `latest` may show. */
export function firstDayOfPlot(latest: Day): Day {
  return addDays(periodOf("week", latest).from, -7 * (most - 1));
}

/**
 * Papers a week up to the one that holds `latest`, those without any too: from the first that has some, but no fewer than
 * a quarter of a year and no more than a year.
 */
export function countWeeks(counts: { day: Day; papers: number }[], latest: Day): WeekCount[] {
  const last = periodOf("week", latest).from;
  const papers = new Map<Day, number>();
  for (const { day, papers: count } of counts) {
    const { from } = periodOf("week", day);
    papers.set(from, (papers.get(from) ?? 0) + count);
  }
  const age = Math.max(0, ...[...papers.keys()].map((from) => weeksBetween(from, last) + 1));
  const length = Math.min(most, Math.max(fewest, age));
  return Array.from({ length }, (_, index) => {
    const from = addDays(last, 7 * (index - length + 1));
    return { week: periodOf("week", from), papers: papers.get(from) ?? 0 };
  });
}

function weeksBetween(from: Day, to: Day): number {
  return (daysSinceEpoch(to) - daysSinceEpoch(from)) / 7;
}
