import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyStore } from "@/components/EmptyStore";
import { CalendarLink } from "@/components/feed/CalendarLink";
import { FeedHeading } from "@/components/feed/FeedHeading";
import { ListTools } from "@/components/feed/ListTools";
import { NoMatch, UnreadChoices } from "@/components/feed/NoMatch";
import { OtherFormats } from "@/components/feed/OtherFormats";
import { SubscribeBox } from "@/components/feed/SubscribeBox";
import { Page } from "@/components/Page";
import { Pages } from "@/components/Pages";
import { DatedPapers } from "@/components/paper/DatedPapers";
import { dayAt } from "@/lib/calendar/day";
import { isCanonical, isNarrowed, listPath, readChoices } from "@/lib/papers/listings/choices";
import { dayOfNews } from "@/lib/papers/listings/freshness";
import { countPages, feedPageSize, parsePage } from "@/lib/papers/listings/paging";
import { countTrending, listTrending } from "@/lib/papers/listings/store";
import { topicPages } from "@/lib/papers/topics/store";
import { trendingPage } from "@/lib/publish/pages";
import { formatCount, formatNumber } from "@/lib/text/plural";
import { latestDay, readSite } from "../../sharedReads";
import { formStamp } from "../formStamp";
import { listMetadata } from "../listMetadata";
import type { SearchParams } from "../PeriodFeed";

const { path } = trendingPage;

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  return listMetadata(trendingPage, readChoices(await searchParams).choices);
}

export default async function Trending({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const page = parsePage(params.p);
  const { choices, problems } = readChoices(params);
  if (problems.length === 0 && !isCanonical(params, choices)) redirect(listPath(path, choices, page));
  const [site, latest, feed, all] = await Promise.all([
    readSite(),
    latestDay(),
    listTrending({ skip: (page - 1) * feedPageSize, take: feedPageSize }, choices),
    isNarrowed(choices) ? countTrending() : null,
  ]);
  const pages = countPages(feed.total, feedPageSize);
  const href = (n: number) => listPath(path, choices, n);
  if (page > pages) redirect(href(pages));
  if (!latest) {
    return (
      <Page site={site}>
        <EmptyStore />
      </Page>
    );
  }
  const subtitle =
    all === null
      ? "Ranked by votes and age"
      : `${formatNumber(feed.total)} of ${formatCount(all, "paper")}, ranked by votes and age`;
  return (
    <Page site={site} lists={feed.total > 0 ? "papers" : null}>
      <FeedHeading title="Trending" subtitle={subtitle} day={latest} current="trending" choices={choices}>
        <CalendarLink day={latest} view={choices.view} />
      </FeedHeading>
      <SubscribeBox site={site} stamp={await formStamp(site.timeZone)} />
      <UnreadChoices problems={problems} path={path} choices={choices} />
      <ListTools path={path} choices={choices} page={page} papers={feed.papers} total={feed.total} />
      {feed.total === 0 && all !== null ? <NoMatch path={path} choices={choices} all={all} /> : null}
      <DatedPapers
        papers={feed.papers}
        topicPages={await topicPages(feed.papers)}
        latest={dayOfNews(latest, dayAt(new Date(), site.timeZone))}
        view={choices.view}
        list="trending"
      />
      <Pages page={page} count={pages} href={href} />
      <OtherFormats papers={feed.papers} path={listPath(path, { ...choices, view: "cards" })} site={site.url} />
    </Page>
  );
}
