import { addDays, type Day, dayAt } from "../calendar/day";
import { whyEmptyDigest } from "../mail/words/nothingNew";
import { listedDaysTo } from "../papers/listings/store";
import { env } from "../platform/env";
import { paperLimits } from "../subscribers/form";
import { findNewPapers, interestKey, type NewPapers } from "./candidates";
import { type Coverage, coverageOf, maxDays } from "./coverage";
import { type Candidates, type Chosen, countCandidates, interleave } from "./interleave";
import { readDelivered, type Subscriber } from "./store";

export type Selection = {
  range: Coverage | null; // The days that it covers; null if no listing day has come since the last one
  listed: number; // How many papers these days have
  papers: Chosen[];
  nothing: string | null; // Why there are none; null if there are some
};

/** Returns the last day that is over in the site's time zone: later days may not be complete. */
export function lastDayOver(now: Date): Day {
  return addDays(dayAt(now, env().site.timeZone), -1);
}

/** Stores nothing, and searches shared interests once. Returns a selection per subscriber, in order. */
export async function selectForDigests(readers: Subscriber[], until: Day): Promise<Selection[]> {
  return (await gather(readers, until)).map(
    ({ reader: { maxPapers, coveredTo }, range, listed, offers, delivered }) => {
      const papers = interleave(offers, delivered, Math.min(maxPapers, paperLimits.most));
      const hadCome = offers.some(({ found }) => found.papers.length > 0);
      const nothing = papers.length > 0 ? null : whyEmptyDigest({ listed, hadCome, coveredTo, until });
      return { range, listed, papers, nothing };
    },
  );
}

export async function countNewPapers(reader: Subscriber, until: Day): Promise<number> {
  const [news] = await gather([reader], until);
  return news ? countCandidates(news.offers, news.delivered) : 0;
}

async function gather(readers: Subscriber[], until: Day) {
  const days = await listedDaysTo(until, maxDays);
  const withRanges = readers.map((reader) => ({ reader, range: coverageOf(reader.cadence, reader.coveredTo, days) }));
  const news = await findAllNews(withRanges);
  const delivered = await readDelivered(
    readers.map(({ id }) => id),
    [...new Set(news.flatMap(({ offers }) => offers.flatMap(({ found }) => found.papers)))],
  );
  return withRanges.map((each, index) => ({
    ...each,
    ...(news[index] ?? noNews),
    delivered: delivered.get(each.reader.id) ?? new Set<number>(),
  }));
}

type OwnNews = { listed: number; offers: Candidates[] };
const noNews: OwnNews = { listed: 0, offers: [] };

async function findAllNews(readers: { reader: Subscriber; range: Coverage | null }[]): Promise<OwnNews[]> {
  const shared = new Map<string, NewPapers>();
  for (const { range } of readers) {
    if (range === null || shared.has(nameOfRange(range))) continue;
    const sharing = readers.filter((each) => each.range && nameOfRange(each.range) === nameOfRange(range));
    const interests = sharing.flatMap(({ reader }) => reader.interests);
    shared.set(nameOfRange(range), await findNewPapers(interests, range));
  }
  return readers.map(({ reader, range }) => {
    const news = range && shared.get(nameOfRange(range));
    if (!news) return noNews;
    return {
      listed: news.listed,
      offers: reader.interests.flatMap((each) => news.offers.get(interestKey(each)) ?? []),
    };
  });
}

function nameOfRange({ from, to }: Coverage): string {
  return `${from} ${to}`;
}
