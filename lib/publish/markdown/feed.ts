import { dayAt } from "../../calendar/day";
import { formatPeriod, type Period, periodOf } from "../../calendar/period";
import { countPages, feedPageSize } from "../../papers/listings/paging";
import { periodPath } from "../../papers/listings/paths";
import { latestDay, listPeriod, listTrending, neighbours } from "../../papers/listings/store";
import { whyEmpty } from "../../papers/listings/whyEmpty";
import { readSite } from "../../platform/site/store";
import type { ListPage } from "./list";

/** The papers of a day, a week or a month. */
export async function periodPage(period: Period, page: number, now: Date): Promise<ListPage> {
  const range = { skip: (page - 1) * feedPageSize, take: feedPageSize };
  const [feed, around, site] = await Promise.all([listPeriod(period, range), neighbours(period), readSite()]);
  const near = [around.previous, around.next].flatMap((each) =>
    each ? [{ label: formatPeriod(each), path: `${periodPath(each)}.md` }] : [],
  );
  const isEmpty = feed.total === 0;
  return {
    heading: `Papers from ${formatPeriod(period)}`,
    notes: [isEmpty ? whyEmpty(period, dayAt(now, site.timeZone)) : `${feed.total} papers, most votes first.`],
    papers: feed.papers,
    first: range.skip + 1,
    links: [...pageLinks(`${periodPath(period)}.md`, page, feed.total), ...near],
  };
}

/** The papers of the latest day that has any. */
export async function latestPage(page: number, now: Date): Promise<ListPage> {
  const latest = await latestDay();
  return periodPage(periodOf("day", latest ?? dayAt(now, (await readSite()).timeZone)), page, now);
}

export async function trendingPage(page: number): Promise<ListPage> {
  const range = { skip: (page - 1) * feedPageSize, take: feedPageSize };
  const { papers, total } = await listTrending(range);
  return {
    heading: "Trending papers",
    notes: ["Ranked by votes and age."],
    papers,
    first: range.skip + 1,
    links: pageLinks("/papers/trending.md", page, total),
  };
}

export function pageLinks(path: string, page: number, total: number): ListPage["links"] {
  if (page >= countPages(total, feedPageSize)) return [];
  return [{ label: "Next page", path: `${path}${path.includes("?") ? "&" : "?"}p=${page + 1}` }];
}
