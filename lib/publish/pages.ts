import { type Day, dayAt } from "../calendar/day";
import { formatPeriod, formatSpan, type Period, periodOf } from "../calendar/period";
import { authorPath } from "../papers/authors/paths";
import type { Author } from "../papers/authors/schema";
import { findAuthor, listAuthor } from "../papers/authors/store";
import { excerptOf } from "../papers/keySentences/excerpt";
import type { Narrowing } from "../papers/listings/choices";
import { periodPath } from "../papers/listings/paths";
import { latestDay, listPeriod, listTrending, type Range } from "../papers/listings/store";
import { paperPath } from "../papers/paths";
import { plainText } from "../papers/plain";
import type { Paper } from "../papers/schema";
import { findPaper } from "../papers/store";
import { type TopicOrder, topicPath } from "../papers/topics/paths";
import { findTopic, listTopic, type Topic } from "../papers/topics/store";
import { readSite } from "../platform/site/store";
import { type SearchAddress, searchPath } from "../search/paths";
import type { PageAddress } from "./pageAddress";

// The content of an address, for all its forms: HTML, Markdown, feeds, citations, preview images, MCP tools.

type Description = {
  path: string; // The canonical path of the page, with the query that belongs to it
  title: string;
  heading: string; // The title on the page itself, where “papers” goes without saying
  description: string; // For search engines and link previews, some 200 characters at most
  subtitle: string; // The subtitle of the list's feed
};

type Read = {
  read: (range: Range, narrowing?: Narrowing) => Promise<{ papers: (Paper & { day: Day })[]; total: number }>;
};

export type PeriodPage = Description & Read & { kind: "period"; period: Period };
export type TrendingPage = Description & Read & { kind: "trending" };
export type TopicPage = Description & Read & { kind: "topic"; topic: Topic; order: TopicOrder };
export type AuthorPage = Description & Read & { kind: "author"; author: Author };
/** Each form decides how many days it shows; `latestPeriod` is the last. */
export type LatestPage = Description & { kind: "latest" };
/** Its papers come with a cursor and corrections, see searchPapers. */
export type SearchPage = Description & { kind: "search"; search: Required<SearchAddress> };
export type PaperPage = Description & { kind: "paper"; paper: Paper };

export type ListPage = PeriodPage | TrendingPage | TopicPage | AuthorPage | LatestPage | SearchPage;

export async function findPage(address: PageAddress): Promise<ListPage | PaperPage | null> {
  switch (address.kind) {
    case "latest":
      return latestPage;
    case "trending":
      return trendingPage;
    case "period":
      return periodPage(address.period);
    case "search":
      return searchPage(address);
    case "topic": {
      const topic = await findTopic(address.name);
      return topic && topicPage(topic, address.order);
    }
    case "author": {
      const author = await findAuthor(address.name);
      return author && authorPage(author);
    }
    case "paper": {
      const paper = await findPaper(address.id);
      return paper && paperPage(paper);
    }
  }
}

const latestPage: LatestPage = {
  kind: "latest",
  path: "/papers",
  ...titled("Latest papers"),
  ...described("Papers from the latest days, newest first"),
};

export const trendingPage: TrendingPage = {
  kind: "trending",
  path: "/papers/trending",
  ...titled("Trending papers"),
  description: "Papers from all days, ranked by votes and age",
  subtitle: "Papers ranked by votes and age",
  read: listTrending,
};

export function periodPage(period: Period): PeriodPage {
  const heading = formatPeriod(period);
  return {
    kind: "period",
    period,
    path: periodPath(period),
    title: `Papers from ${heading}`,
    heading,
    description: `Papers from ${formatSpan(period) || heading}, most votes first`,
    subtitle: "Papers ranked by votes",
    read: (range, narrowing) => listPeriod(period, range, narrowing),
  };
}

export function topicPage(topic: Topic, order: TopicOrder): TopicPage {
  return {
    kind: "topic",
    topic,
    order,
    path: topicPath(topic.slug, { order }),
    ...titled(topic.name),
    ...described(`Papers on ${topic.name}`),
    read: async (range) => ({ papers: await listTopic(topic.slug, order, range), total: topic.papers }),
  };
}

export function authorPage(author: Author): AuthorPage {
  return {
    kind: "author",
    author,
    path: authorPath(author.slug),
    ...titled(author.name),
    ...described(`Papers by ${author.name}`),
    read: async (range) => ({ papers: await listAuthor(author.slug, range), total: author.papers }),
  };
}

export function paperPage(paper: Paper): PaperPage {
  return {
    kind: "paper",
    paper,
    path: paperPath(paper.id),
    ...titled(plainText(paper.title)),
    description: excerptOf(paper, 200),
    subtitle: "",
  };
}

function searchPage({ text, order, weaker, cursor }: Required<SearchAddress>): SearchPage {
  return {
    kind: "search",
    search: { text, order, weaker, cursor },
    path: searchPath({ text, order, weaker }),
    ...titled(text),
    ...described(`Search results for “${text}”`),
  };
}

/** Returns the latest day that has papers; today, in the site's time zone, if the store is empty. */
export async function latestPeriod(now: Date): Promise<Period> {
  return periodOf("day", (await latestDay()) ?? dayAt(now, (await readSite()).timeZone));
}

function titled(title: string) {
  return { title, heading: title };
}

function described(description: string) {
  return { description, subtitle: description };
}
