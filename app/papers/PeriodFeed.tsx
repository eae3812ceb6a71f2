import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { EmptyStore } from "@/components/EmptyStore";
import { CalendarLink } from "@/components/feed/CalendarLink";
import { FeedHeading } from "@/components/feed/FeedHeading";
import { Freshness } from "@/components/feed/Freshness";
import { ListTools } from "@/components/feed/ListTools";
import { NoMatch, UnreadChoices } from "@/components/feed/NoMatch";
import { NothingListed } from "@/components/feed/NothingListed";
import { OtherFormats } from "@/components/feed/OtherFormats";
import { PeriodSteps, PeriodStepsBelow } from "@/components/feed/PeriodSteps";
import { SubscribeBox } from "@/components/feed/SubscribeBox";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { Pages } from "@/components/Pages";
import { AnnouncementBadge } from "@/components/paper/AnnouncementBadge";
import { PaperCard } from "@/components/paper/PaperCard";
import { type Day, dayAt, formatDay } from "@/lib/calendar/day";
import { formatPeriod, formatSpan, type Period, parsePeriod, periodOf } from "@/lib/calendar/period";
import { nextRunAt } from "@/lib/ingest/runs/store";
import { isCanonical, isNarrowed, listPath, readChoices } from "@/lib/papers/listings/choices";
import { dayOfNews } from "@/lib/papers/listings/freshness";
import { lastArrival } from "@/lib/papers/listings/lastArrival.store";
import { countPages, feedPageSize, parsePage } from "@/lib/papers/listings/paging";
import { periodPath } from "@/lib/papers/listings/paths";
import { countPapers, listPeriod, neighbouringPeriods } from "@/lib/papers/listings/store";
import { decodePath } from "@/lib/papers/paths";
import { topicPages } from "@/lib/papers/topics/store";
import { periodPage } from "@/lib/publish/pages";
import { formatCount, formatNumber } from "@/lib/text/plural";
import { latestDay, readSite } from "../sharedReads";
import { formStamp } from "./formStamp";
import { listMetadata } from "./listMetadata";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** An invalid period is a 404; another notation redirects to its address, a future one to the latest with papers. */
export async function readPeriod(kind: Period["kind"], key: string, searchParams: SearchParams): Promise<Period> {
  // Next does not decode the address: `2025-08-21T00%3A00%3A00Z`.
  const period = parsePeriod(kind, decodePath(key) ?? "");
  if (!period) notFound();
  const { choices } = readChoices(await searchParams);
  if (period.key !== key) permanentRedirect(listPath(periodPath(period), choices));
  const [{ timeZone }, latest] = await Promise.all([readSite(), latestDay()]);
  // A source in an earlier time zone may list papers on a day that has not begun in the site's.
  if (period.from <= dayAt(new Date(), timeZone) || (latest && period.from <= latest)) return period;
  redirect(listPath(latest ? periodPath(periodOf(kind, latest)) : "/papers", choices));
}

export async function describePeriod(kind: Period["kind"], key: string, searchParams: SearchParams): Promise<Metadata> {
  const period = parsePeriod(kind, decodePath(key) ?? "");
  if (!period) return {};
  return listMetadata(periodPage(period), readChoices(await searchParams).choices);
}

type Props = { period: Period; searchParams: SearchParams /** Above the tabs. */; intro?: ReactNode };

export async function PeriodFeed({ period, searchParams, intro }: Props) {
  const params = await searchParams;
  const path = periodPath(period);
  const page = parsePage(params.p);
  const { choices, problems } = readChoices(params);
  if (problems.length === 0 && !isCanonical(params, choices)) redirect(listPath(path, choices, page));
  const [site, latest, feed, all, around] = await Promise.all([
    readSite(),
    latestDay(),
    listPeriod(period, { skip: (page - 1) * feedPageSize, take: feedPageSize }, choices),
    isNarrowed(choices) ? countPapers(period) : null,
    neighbouringPeriods(period),
  ]);
  if (!latest) {
    return (
      <Page site={site}>
        <EmptyStore />
      </Page>
    );
  }
  const pages = countPages(feed.total, feedPageSize);
  const href = (n: number) => listPath(path, choices, n);
  if (page > pages) redirect(href(pages));
  const topics = await topicPages(feed.papers);
  const today = dayAt(new Date(), site.timeZone);
  const news = dayOfNews(latest, today);
  const span = formatSpan(period);
  const count =
    all === null ? formatCount(feed.total, "paper") : `${formatNumber(feed.total)} of ${formatCount(all, "paper")}`;
  const isNarrowedToNone = feed.total === 0 && all !== null && all > 0;
  return (
    <Page site={site} lists={feed.total > 0 ? "papers" : null}>
      {intro}
      <FeedHeading
        title={formatPeriod(period)}
        subtitle={[span, count, feed.total > 0 ? site.byline : ""].filter(Boolean).join(" · ")}
        day={period.from <= latest && latest <= period.to ? latest : period.from}
        current={period.kind}
        choices={choices}
        note={period.key === latest ? <Freshness {...(await freshness(latest))} timeZone={site.timeZone} /> : null}
      >
        <PeriodSteps from={period} {...around} choices={choices} />
        <CalendarLink day={period.from} view={choices.view} />
      </FeedHeading>
      <SubscribeBox site={site} stamp={await formStamp(site.timeZone)} />
      <UnreadChoices problems={problems} path={path} choices={choices} />
      <ListTools path={path} choices={choices} page={page} papers={feed.papers} total={feed.total} />
      {isNarrowedToNone ? (
        <NoMatch path={path} choices={choices} all={all} />
      ) : feed.total === 0 ? (
        <NothingListed period={period} today={today} around={around} />
      ) : (
        <div data-view={choices.view} data-through={[period.to, latest].sort()[0]} className="mt-1">
          {feed.papers.map((paper, index) => (
            <PaperCard
              key={paper.id}
              isFirst={index === 0}
              paper={paper}
              topicPages={topics}
              isNew={period.kind === "day" ? null : news !== null && paper.firstListedOn === news}
              list={period.kind === "day" ? null : period.key}
              note={
                <>
                  {period.kind === "day" ? null : <ListedOn day={paper.day} />}
                  <AnnouncementBadge as={paper.kind} />
                </>
              }
            />
          ))}
        </div>
      )}
      <Pages page={page} count={pages} href={href} />
      <PeriodStepsBelow {...around} choices={choices} />
      <OtherFormats papers={feed.papers} path={listPath(path, { ...choices, view: "cards" })} site={site.url} />
    </Page>
  );
}

async function freshness(latest: Day): Promise<{ cameAt: Date | null; dueAt: Date | null }> {
  const [cameAt, dueAt] = await Promise.all([lastArrival(latest), nextRunAt()]);
  return { cameAt, dueAt };
}

function ListedOn({ day }: { day: string }) {
  return (
    <Link href={periodPath(periodOf("day", day))} className="py-1 text-muted hover:text-accent">
      {formatDay(day, { month: "short", day: "numeric" })}
    </Link>
  );
}
