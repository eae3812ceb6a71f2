import { formatPeriod, parsePeriod } from "../calendar/period";
import type { Filter } from "./query/query";

export type Bar = { key: string; label: string; papers: number; filter: Filter };

type Month = { month: string; papers: number };

const maxMonths = 36; // With more, a bar is too thin to point at

export function yearsOf(months: Month[]): Bar[] {
  const years = new Map<string, number>();
  for (const { month, papers } of months) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + papers);
  }
  return [...years].reverse().map(([year, papers]) => ({
    key: year,
    label: year,
    papers,
    filter: { kind: "date", from: `${year}-01-01`, until: `${year}-12-31` },
  }));
}

/** From the first to the last month, also without papers; none if they are too many to show. */
export function monthsOf(months: Month[]): Bar[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const start = numberOf(first.month);
  const count = numberOf(last.month) - start + 1;
  if (count > maxMonths) return [];
  const papers = new Map(months.map((each) => [each.month, each.papers]));
  return Array.from({ length: count }, (_, index) => {
    const key = keyOf(start + index);
    const period = parsePeriod("month", key);
    return {
      key,
      label: period ? formatPeriod(period) : key,
      papers: papers.get(key) ?? 0,
      filter: { kind: "date", from: period?.from ?? null, until: period?.to ?? null },
    };
  });
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function keyOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}
