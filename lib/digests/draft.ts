import { env } from "../env";
import { listedDaysTo } from "../feeds/store";
import { addDays, type Day, dayAt } from "../periods/day";
import { type Chosen, choosePapers, countWaiting, type Offer } from "./choose";
import { findNews, type News, nameOf } from "./offers";
import { mostDays, type Range, rangeOf } from "./range";
import { mostPapers } from "./schema";
import { whyNothing } from "./silence";
import { type Reader, readTold } from "./store";

/** What a reader's digest would tell of. */
export type Draft = {
  /** The days that it deals with; null where none has come since the last one. */
  range: Range | null;
  /** How many papers these have, and how many of them have come for the reader and are news to them. */
  listed: number;
  waiting: number;
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
export async function draftDigests(readers: Reader[], until: Day): Promise<Draft[]> {
  const listed = await listedDaysTo(until, mostDays);
  const asked = readers.map((reader) => ({ reader, range: rangeOf(reader.cadence, reader.coveredTo, listed) }));
  const news = await findAllNews(asked);
  const told = await readTold(
    readers.map(({ id }) => id),
    [...new Set(news.flatMap(({ offers }) => offers.flatMap(({ found }) => found.papers)))],
  );
  return asked.map(({ reader: { id, most, coveredTo }, range }, index) => {
    const known = told.get(id) ?? new Set();
    const { listed, offers } = news[index] ?? noNews;
    const papers = choosePapers(offers, known, Math.min(most, mostPapers));
    const hadCome = offers.some(({ found }) => found.papers.length > 0);
    const nothing = papers.length > 0 ? null : whyNothing({ listed, hadCome, coveredTo, until });
    return { range, listed, waiting: countWaiting(offers, known), papers, nothing };
  });
}

/** How many papers have come, and which for the interests of one reader, in their order. */
type OwnNews = { listed: number; offers: Offer[] };
const noNews: OwnNews = { listed: 0, offers: [] };

async function findAllNews(asked: { reader: Reader; range: Range | null }[]): Promise<OwnNews[]> {
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

function nameOfRange({ from, to }: Range): string {
  return `${from} ${to}`;
}
