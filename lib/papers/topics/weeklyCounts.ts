import { addDays, type Day, daysSinceEpoch } from "../../calendar/day";
import { type Period, periodOf } from "../../calendar/period";

export type WeekCount = { week: Period; papers: number };

const maxWeeks = 52; // in weeks: at most a year, and at least a quarter for a younger topic
const minWeeks = 12;

export function firstDayOfPlot(latest: Day): Day {
  return addDays(periodOf("week", latest).from, -7 * (maxWeeks - 1));
}

const sparklineWeeks = 12;

export function firstDayOfSparkline(latest: Day): Day {
  return addDays(periodOf("week", latest).from, -7 * (sparklineWeeks - 1));
}

/** Returns the papers of each week of a sparkline, that of `latest` last. */
export function weeksOfSparkline(counts: { day: Day; papers: number }[], latest: Day): number[] {
  const first = firstDayOfSparkline(latest);
  const weeks = Array<number>(sparklineWeeks).fill(0);
  for (const { day, papers } of counts) {
    const week = Math.floor((daysSinceEpoch(day) - daysSinceEpoch(first)) / 7);
    if (week >= 0 && week < sparklineWeeks) weeks[week] = (weeks[week] ?? 0) + papers;
  }
  return weeks;
}

/** Per week up to that of `latest`, from the first with papers, but for a quarter to a year. */
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
