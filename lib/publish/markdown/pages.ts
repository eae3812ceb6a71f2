import { type ListChoices, noChoices, readChoices } from "../../papers/listings/choices";
import { parsePage } from "../../papers/listings/paging";
import { listedDays } from "../../papers/listings/store";
import type { Paper } from "../../papers/schema";
import { readSite } from "../../platform/site/store";
import { findSimilar } from "../../search/store";
import { type PageAddress, parsePageAddress } from "../pageAddress";
import { findPage, type ListPage, latestPeriod, periodPage } from "../pages";
import { authorList } from "./authorPage";
import { periodList, trendingList } from "./feed";
import { listMarkdown, type MarkdownList } from "./list";
import { paperMarkdown } from "./paper";
import { searchList } from "./searchPage";
import { topicList, topicsMarkdown } from "./topicPage";

type Params = Record<string, string | undefined>;

const similarShown = 6;

/** `path` is its address without ".md", decoded. Null if there is no such page. */
export async function readMarkdown(path: string, params: Params, now: Date): Promise<string | null> {
  if (path === "/topics") return topicsMarkdown((await readSite()).url);
  const address = parsePageAddress(path, params);
  return address && pageMarkdown(address, parsePage(params.p), now, readChoices(params).choices);
}

/**
 * By any present or former id; `number` of a list's page is from 1. Null if there is no such page.
 * @param choices what the papers of a day, a week, a month and of all days are narrowed to
 */
export async function pageMarkdown(
  address: PageAddress,
  number: number,
  now: Date,
  choices: ListChoices = noChoices,
): Promise<string | null> {
  const [page, { url }] = await Promise.all([findPage(address), readSite()]);
  if (!page) return null;
  if (page.kind === "paper") return readPaper(page.paper, url);
  return listMarkdown(await readList(page, { number, choices, now }), url);
}

type Asked = { number: number; choices: ListChoices; now: Date };

async function readList(page: ListPage, { number, choices, now }: Asked): Promise<MarkdownList> {
  switch (page.kind) {
    case "latest":
      return periodList(periodPage(await latestPeriod(now)), { number, choices, now });
    case "period":
      return periodList(page, { number, choices, now });
    case "trending":
      return trendingList(page, { number, choices });
    case "topic":
      return topicList(page, number);
    case "author":
      return authorList(page, number);
    case "search":
      return searchList(page);
  }
}

async function readPaper(paper: Paper, siteUrl: string): Promise<string> {
  const [days, similar] = await Promise.all([listedDays(paper.key), findSimilar(paper, similarShown)]);
  return paperMarkdown(paper, { days, similar, siteUrl });
}
