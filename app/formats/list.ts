import { periodOf } from "@/lib/calendar/period";
import { latestDay, latestDayBefore, listPeriod, listTrending, type Range } from "@/lib/papers/listings/store";
import type { Paper } from "@/lib/papers/schema";
import type { Parameters } from "@/lib/publish/formats/parameters";
import { parsePageAddress } from "@/lib/publish/pageAddress";
import { findPage, type ListPage, type PaperPage } from "@/lib/publish/pages";
import { searchPapers } from "@/lib/search/store";

export type List = {
  kind: "list" | "paper";
  title: string;
  description: string;
  path: string;
  papers: Paper[];
};

const maxScanned = 1000; // How many papers of a list are searched for those with enough votes
const latestDays = 14; // How many days with papers the latest papers include

/** `name` is the decoded address without its first slash; "feed" names the latest papers. Null if there is none. */
export async function findList(name: string, parameters: Parameters): Promise<List | null> {
  const address =
    name === "feed"
      ? ({ kind: "latest" } as const)
      : parsePageAddress(`/${name}`, {
          q: parameters.q,
          sort: parameters.sort,
          weaker: parameters.weaker,
        });
  const page = address && (await findPage(address));
  if (!page) return null;
  const { title, subtitle, path } = page;
  return {
    kind: page.kind === "paper" ? "paper" : "list",
    title,
    description: subtitle,
    path,
    papers: await readPapers(page, parameters),
  };
}

async function readPapers(page: ListPage | PaperPage, parameters: Parameters): Promise<Paper[]> {
  if (page.kind === "paper") return [page.paper];
  if (page.kind === "latest") return latestPapers(parameters);
  if (page.kind === "search") {
    const { text, order, weaker } = page.search;
    const { papers } = await searchPapers(text, { order, weaker, pageSize: countToRead(parameters) });
    return select(papers, parameters);
  }
  return select(await readNarrowed(page, parameters), parameters);
}

async function readNarrowed(
  page: Exclude<ListPage, { kind: "latest" | "search" }>,
  parameters: Parameters,
): Promise<Paper[]> {
  const range: Range = { skip: 0, take: countToRead(parameters) };
  const narrowing = { topic: parameters.topic || null, code: parameters.code === "1", minVotes: parameters.min_votes };
  if (page.kind === "topic" || page.kind === "author") return (await page.read(range)).papers;
  const read = page.kind === "period" ? listPeriod(page.period, range, narrowing) : listTrending(range, narrowing);
  return (await read).papers;
}

async function latestPapers(parameters: Parameters): Promise<Paper[]> {
  const found: Paper[] = [];
  let day = await latestDay();
  for (let days = 0; day !== null && days < latestDays && found.length < parameters.limit; days++) {
    const { papers } = await listPeriod(periodOf("day", day), { skip: 0, take: countToRead(parameters) });
    const known = new Set(found.map(({ key }) => key));
    found.push(...select(papers, parameters).filter(({ key }) => !known.has(key)));
    day = await latestDayBefore(day);
  }
  return found.slice(0, parameters.limit);
}

function countToRead({ min_votes, limit }: Parameters): number {
  return min_votes > 0 ? maxScanned : limit;
}

function select<P extends Paper>(papers: P[], { min_votes, limit }: Parameters): P[] {
  return papers.filter(({ votes }) => votes >= min_votes).slice(0, limit);
}
