import { dayAt } from "../../calendar/day";
import { formatPeriod } from "../../calendar/period";
import { countPages, feedPageSize } from "../../papers/listings/paging";
import { periodPath } from "../../papers/listings/paths";
import { neighbouringPeriods } from "../../papers/listings/store";
import { whyEmpty } from "../../papers/listings/whyEmpty";
import { readSite } from "../../platform/site/store";
import type { PeriodPage, TrendingPage } from "../pages";
import type { MarkdownList } from "./list";

/** @param number of the page, from 1 */
export async function periodList(
  { title, path, period, read }: PeriodPage,
  number: number,
  now: Date,
): Promise<MarkdownList> {
  const range = rangeOf(number);
  const [feed, around, site] = await Promise.all([read(range), neighbouringPeriods(period), readSite()]);
  const near = [around.previous, around.next].flatMap((each) =>
    each ? [{ label: formatPeriod(each), path: `${periodPath(each)}.md` }] : [],
  );
  const isEmpty = feed.total === 0;
  return {
    heading: title,
    notes: [isEmpty ? whyEmpty(period, dayAt(now, site.timeZone)) : `${feed.total} papers, most votes first.`],
    papers: feed.papers,
    first: range.skip + 1,
    links: [...pageLinks(`${path}.md`, number, feed.total), ...near],
  };
}

export async function trendingList({ title, path, read }: TrendingPage, number: number): Promise<MarkdownList> {
  const range = rangeOf(number);
  const { papers, total } = await read(range);
  return {
    heading: title,
    notes: ["Ranked by votes and age."],
    papers,
    first: range.skip + 1,
    links: pageLinks(`${path}.md`, number, total),
  };
}

/** @param number of the page, from 1 */
export function rangeOf(number: number): { skip: number; take: number } {
  return { skip: (number - 1) * feedPageSize, take: feedPageSize };
}

export function pageLinks(path: string, page: number, total: number): MarkdownList["links"] {
  if (page >= countPages(total, feedPageSize)) return [];
  return [{ label: "Next page", path: `${path}${path.includes("?") ? "&" : "?"}p=${page + 1}` }];
}
