import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyStore } from "@/components/EmptyStore";
import { DatePicker } from "@/components/feed/DatePicker";
import { FeedHeading } from "@/components/feed/FeedHeading";
import { OtherFormats } from "@/components/feed/OtherFormats";
import { SubscribeBox } from "@/components/feed/SubscribeBox";
import { Page } from "@/components/Page";
import { Pages } from "@/components/Pages";
import { DatedPapers } from "@/components/paper/DatedPapers";
import { countPages, feedPageSize, parsePage } from "@/lib/papers/listings/paging";
import { topicPages } from "@/lib/papers/topics/store";
import { trendingPage } from "@/lib/publish/pages";
import { latestDay, readSite } from "../../sharedReads";
import { readCalendar } from "../calendar";
import { formStamp } from "../formStamp";
import { listMetadata } from "../listMetadata";
import type { SearchParams } from "../PeriodFeed";

const { path, read } = trendingPage;

export function generateMetadata(): Promise<Metadata> {
  return listMetadata(trendingPage);
}

export default async function Trending({ searchParams }: { searchParams: SearchParams }) {
  const { p, month } = await searchParams;
  const page = parsePage(p);
  const [site, latest, feed] = await Promise.all([
    readSite(),
    latestDay(),
    read({ skip: (page - 1) * feedPageSize, take: feedPageSize }),
  ]);
  const pages = countPages(feed.total, feedPageSize);
  const href = (n: number) => (n === 1 ? path : `${path}?p=${n}`);
  if (page > pages) redirect(href(pages));
  if (!latest) {
    return (
      <Page site={site}>
        <EmptyStore />
      </Page>
    );
  }
  return (
    <Page site={site} lists={feed.total > 0 ? "papers" : null}>
      <FeedHeading title="Trending" subtitle="Ranked by votes and age" day={latest} current="trending">
        <DatePicker calendar={await readCalendar(month, latest)} current={null} />
      </FeedHeading>
      <SubscribeBox site={site} stamp={await formStamp(site.timeZone)} />
      <DatedPapers papers={feed.papers} topicPages={await topicPages(feed.papers)} latest={latest} />
      <Pages page={page} count={pages} href={href} />
      <OtherFormats papers={feed.papers} path={path} site={site.url} />
    </Page>
  );
}
