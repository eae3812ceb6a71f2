import type { Day } from "../../calendar/day";

/** How many papers a year has; "" stands for those that no source dates. */
export type YearCount = { year: string; papers: number };

/** Groups papers by the year of their day, in the order in which the years first appear. */
export function papersByYear<P extends { day: Day | "" }>(papers: readonly P[]): Map<string, P[]> {
  const years = new Map<string, P[]>();
  for (const paper of papers) {
    const year = paper.day.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), paper]);
  }
  return years;
}

/** Returns for each year the page on which it begins, from 1, of a list that has the years in this order. */
export function yearPages(years: readonly YearCount[], pageSize: number): (YearCount & { page: number })[] {
  let before = 0;
  return years.map((each) => {
    const page = Math.floor(before / pageSize) + 1;
    before += each.papers;
    return { ...each, page };
  });
}

export function yearId(year: string): string {
  return year === "" ? "undated" : `y${year}`;
}

export function yearLabel(year: string): string {
  return year === "" ? "Without a date" : year;
}

/** “2026”, “2024–2026”; "" if no paper has a date. The latest year comes first. */
export function yearSpan(years: readonly YearCount[]): string {
  const dated = years.filter(({ year }) => year !== "");
  const [first, last] = [dated.at(-1)?.year ?? "", dated[0]?.year ?? ""];
  return first === last ? first : `${first}–${last}`;
}
