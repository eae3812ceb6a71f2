import { formatPeriod, type Period, periodOf } from "@/lib/calendar/period";
import { parsePeriodPath, periodPath } from "@/lib/papers/listings/paths";
import { latestDay, latestDayBefore, listPeriod, listTrending } from "@/lib/papers/listings/store";
import { paperPath } from "@/lib/papers/paths";
import { plainText } from "@/lib/papers/plain";
import type { Paper } from "@/lib/papers/schema";
import { findPaper } from "@/lib/papers/store";
import { parseOrder, topicPath } from "@/lib/papers/topics/paths";
import { findTopic, listTopic } from "@/lib/papers/topics/store";
import type { Parameters } from "@/lib/publish/formats/parameters";
import { orders, searchPath } from "@/lib/search/paths";
import { searchPapers } from "@/lib/search/store";

/** What a page shows, in its order, without the page. */
export type List = {
  kind: "list" | "paper";
  title: string;
  description: string;
  /** Of the page. */
  path: string;
  papers: Paper[];
};

/** How many papers of a list are looked at for those with enough votes. */
const looked = 1000;
/** How far back the latest papers reach, in days that have papers. */
const latestDays = 14;

/** @returns what stands at an address, or null where nothing does */
export async function readList(path: string, asked: Parameters): Promise<List | null> {
  if (path === "feed") return listOfLatest(asked);
  if (path === "search") return listOfSearch(asked);
  if (path.startsWith("topics/")) return listOfTopic(path.slice("topics/".length), asked);
  const name = path.startsWith("papers/") ? path.slice("papers/".length) : null;
  if (name === null) return null;
  if (name === "trending") return listOfTrending(asked);
  const period = parsePeriodPath(name);
  return period ? listOfPeriod(period, asked) : listOfPaper(name);
}

async function listOfLatest(asked: Parameters): Promise<List> {
  const found: Paper[] = [];
  let day = await latestDay();
  for (let days = 0; day !== null && days < latestDays && found.length < asked.limit; days++) {
    const { papers } = await listPeriod(periodOf("day", day), { skip: 0, take: taken(asked) });
    const known = new Set(found.map(({ key }) => key));
    found.push(...keep(papers, asked).filter(({ key }) => !known.has(key)));
    day = await latestDayBefore(day);
  }
  const description = "Papers from the latest days, newest first";
  return { kind: "list", title: "Latest papers", description, path: "/papers", papers: found.slice(0, asked.limit) };
}

async function listOfTrending(asked: Parameters): Promise<List> {
  const { papers } = await listTrending({ skip: 0, take: taken(asked) });
  const description = "Papers ranked by votes and age";
  return { kind: "list", title: "Trending papers", description, path: "/papers/trending", papers: keep(papers, asked) };
}

async function listOfPeriod(period: Period, asked: Parameters): Promise<List> {
  const { papers } = await listPeriod(period, { skip: 0, take: taken(asked) });
  const title = `Papers from ${formatPeriod(period)}`;
  const description = "Papers ranked by votes";
  return { kind: "list", title, description, path: periodPath(period), papers: keep(papers, asked) };
}

async function listOfSearch(asked: Parameters): Promise<List> {
  const text = asked.q;
  const order = orders.find((each) => each === asked.sort) ?? "relevance";
  const { papers } = await searchPapers(text, { order, pageSize: taken(asked) });
  const description = `Search results for “${text}”`;
  return { kind: "list", title: text, description, path: searchPath({ text, order }), papers: keep(papers, asked) };
}

async function listOfTopic(name: string, asked: Parameters): Promise<List | null> {
  const topic = await findTopic(name);
  if (!topic) return null;
  const order = parseOrder(asked.sort);
  const papers = await listTopic(topic.slug, order, { skip: 0, take: taken(asked) });
  const path = topicPath(topic.slug, { order });
  return { kind: "list", title: topic.name, description: `Papers on ${topic.name}`, path, papers: keep(papers, asked) };
}

async function listOfPaper(id: string): Promise<List | null> {
  const paper = await findPaper(id);
  if (!paper) return null;
  return { kind: "paper", title: plainText(paper.title), description: "", path: paperPath(paper.id), papers: [paper] };
}

function taken({ min_votes, limit }: Parameters): number {
  return min_votes > 0 ? looked : limit;
}

function keep<P extends Paper>(papers: P[], { min_votes, limit }: Parameters): P[] {
  return papers.filter(({ votes }) => votes >= min_votes).slice(0, limit);
}
