import { addDays, type Day, dayAt } from "../calendar/day";
import { listedDaysTo } from "../papers/listings/store";
import { env } from "../platform/env";
import { paperLimits } from "../subscribers/form";
import { findNews, type News, nameOf } from "./candidates";
import { type Coverage, coverageOf, mostDays } from "./coverage";
import { type Candidates, type Chosen, countCandidates, interleave } from "./interleave";
import { readDelivered, type Subscriber } from "./store";
import { whyEmptyDigest } from "./whyEmpty";

/** What a reader's digest would tell of. */
export type Selection = {
  /** The days that it deals with; null where none has come since the last one. */
  range: Coverage | null;
  /** How many papers these have. */
  listed: number;
  papers: Chosen[];
  /** Why there are none. */
  nothing: string | null;
};

/** @returns the last day that is over in the site's time zone: what is listed later may not be all there yet */
export function lastDayOver(now: Date): Day {
  return addDays(dayAt(now, env().site.timeZone), -1);
}

/**
 * Chooses what digests tell of, and stores nothing. What readers share is found once for all of them.
 * @param until the last day whose papers are told of
 * @returns one a reader, in their order
 */
export async function selectForDigests(readers: Subscriber[], until: Day): Promise<Selection[]> {
  return (await gather(readers, until)).map(({ reader: { maxPapers, coveredTo }, range, listed, offers, told }) => {
    const papers = interleave(offers, told, Math.min(maxPapers, paperLimits.most));
    const hadCome = offers.some(({ found }) => found.papers.length > 0);
    const nothing = papers.length > 0 ? null : whyEmptyDigest({ listed, hadCome, coveredTo, until });
    return { range, listed, papers, nothing };
  });
}

/** How many papers have come for a reader that they have not been told of. */
export async function countNews(reader: Subscriber, until: Day): Promise<number> {
  const [news] = await gather([reader], until);
  return news ? countCandidates(news.offers, news.told) : 0;
}

/** What there is to choose from for each of some readers, in their order. */
async function gather(readers: Subscriber[], until: Day) {
  const days = await listedDaysTo(until, mostDays);
  const asked = readers.map((reader) => ({ reader, range: coverageOf(reader.cadence, reader.coveredTo, days) }));
  const news = await findAllNews(asked);
  const told = await readDelivered(
    readers.map(({ id }) => id),
    [...new Set(news.flatMap(({ offers }) => offers.flatMap(({ found }) => found.papers)))],
  );
  return asked.map((each, index) => ({
    ...each,
    ...(news[index] ?? noNews),
    told: told.get(each.reader.id) ?? new Set<number>(),
  }));
}

/** How many papers have come, and which for the interests of one reader, in their order. */
type OwnNews = { listed: number; offers: Candidates[] };
const noNews: OwnNews = { listed: 0, offers: [] };

async function findAllNews(asked: { reader: Subscriber; range: Coverage | null }[]): Promise<OwnNews[]> {
  const shared = new Map<string, News>();
  for (const { range } of asked) {
    if (range === null || shared.has(nameOfRange(range))) continue;
    const sharing = asked.filter((each) => each.range && nameOfRange(each.range) === nameOfRange(range));
    const interests = sharing.flatMap(({ reader }) => reader.interests);
    shared.set(nameOfRange(range), await findNews(interests, range));
  }
  return asked.map(({ reader, range }) => {
    const news = range && shared.get(nameOfRange(range));
    if (!news) return noNews;
    return { listed: news.listed, offers: reader.interests.flatMap((each) => news.offers.get(nameOf(each)) ?? []) };
  });
}

function nameOfRange({ from, to }: Coverage): string {
  return `${from} ${to}`;
}
