import { parsePage } from "../../papers/listings/paging";
import { parsePeriodPath } from "../../papers/listings/paths";
import { listedDays } from "../../papers/listings/store";
import { findPaper } from "../../papers/store";
import { parseOrder } from "../../papers/topics/paths";
import { readSite } from "../../platform/site/store";
import { readSearch } from "../../search/paths";
import { findSimilar } from "../../search/store";
import { latestPage, periodPage, trendingPage } from "./feed";
import { type ListPage, listMarkdown } from "./list";
import { paperMarkdown } from "./paper";
import { searchPage } from "./searchPage";
import { topicPage, topicsMarkdown } from "./topicPage";

type Params = Record<string, string | undefined>;

const similarShown = 6;

/**
 * A page of the site as Markdown.
 * @param path its address without ".md", decoded
 * @returns null where there is no such page
 */
export async function readMarkdown(path: string, params: Params, now: Date): Promise<string | null> {
  const { url } = await readSite();
  if (path === "/topics") return topicsMarkdown(url);
  const list = await listAt(path, params, now);
  if (list) return listMarkdown(list, url);
  return path.startsWith("/papers/") ? readPaper(path.slice("/papers/".length), url) : null;
}

async function listAt(path: string, params: Params, now: Date): Promise<ListPage | null> {
  const page = parsePage(params.p);
  if (path === "/papers") return latestPage(page, now);
  if (path === "/papers/trending") return trendingPage(page);
  if (path === "/search") return searchPage(readSearch(params));
  if (path.startsWith("/topics/")) return topicPage(path.slice("/topics/".length), parseOrder(params.sort), page);
  const period = path.startsWith("/papers/") ? parsePeriodPath(path.slice("/papers/".length)) : null;
  return period && periodPage(period, page, now);
}

/** One paper, by any id that it has or had. @returns null where there is none */
export async function readPaper(id: string, siteUrl: string): Promise<string | null> {
  const paper = await findPaper(id);
  if (!paper) return null;
  const [days, similar] = await Promise.all([listedDays(paper.key), findSimilar(paper, similarShown)]);
  return paperMarkdown(paper, { days, similar, siteUrl });
}
