import { type Day, dayAt } from "../../calendar/day";
import { formatPeriod, type Period } from "../../calendar/period";
import { isNarrowed, type ListChoices, listPath } from "../../papers/listings/choices";
import { countPages, feedPageSize } from "../../papers/listings/paging";
import { periodPath } from "../../papers/listings/paths";
import { neighbouringPeriods } from "../../papers/listings/store";
import { whyEmpty } from "../../papers/listings/whyEmpty";
import { readSite } from "../../platform/site/store";
import type { PeriodPage, TrendingPage } from "../pages";
import type { MarkdownList } from "./list";

/** `number` of the page, from 1. */
type Part = { number: number; choices: ListChoices };

export async function periodList(
  { title, path, period, read }: PeriodPage,
  { number, choices, now }: Part & { now: Date },
): Promise<MarkdownList> {
  const range = rangeOf(number);
  const [feed, around, site] = await Promise.all([read(range, choices), neighbouringPeriods(period), readSite()]);
  const near = [around.previous, around.next].flatMap((each) =>
    each ? [{ label: formatPeriod(each), path: `${periodPath(each)}.md` }] : [],
  );
  return {
    heading: title,
    notes: [
      feed.total > 0 ? `${feed.total} papers, most votes first.` : whyNone(choices, period, dayAt(now, site.timeZone)),
    ],
    papers: feed.papers,
    first: range.skip + 1,
    links: [...pageLinks(listPath(`${path}.md`, choices), number, feed.total), ...near],
  };
}

function whyNone(choices: ListChoices, period: Period, today: Day): string {
  return isNarrowed(choices) ? "No paper of this list matches." : whyEmpty(period, today);
}

export async function trendingList(
  { title, path, read }: TrendingPage,
  { number, choices }: Part,
): Promise<MarkdownList> {
  const range = rangeOf(number);
  const { papers, total } = await read(range, choices);
  return {
    heading: title,
    notes: ["Ranked by votes and age."],
    papers,
    first: range.skip + 1,
    links: pageLinks(listPath(`${path}.md`, choices), number, total),
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
