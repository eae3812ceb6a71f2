import { periodOf } from "@/lib/calendar/period";
import { latestDay, latestDayBefore, listPeriod } from "@/lib/papers/listings/store";
import type { Paper } from "@/lib/papers/schema";
import type { Parameters } from "@/lib/publish/formats/parameters";
import { parsePageAddress } from "@/lib/publish/pageAddress";
import { findPage, type ListPage, type PaperPage } from "@/lib/publish/pages";
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

/**
 * @param name the decoded address, without its first slash; "feed" is that of the latest papers
 * @returns what stands there, or null where nothing does
 */
export async function readList(name: string, asked: Parameters): Promise<List | null> {
  const address =
    name === "feed" ? ({ kind: "latest" } as const) : parsePageAddress(`/${name}`, { q: asked.q, sort: asked.sort });
  const page = address && (await findPage(address));
  if (!page) return null;
  const { title, subtitle, path } = page;
  return {
    kind: page.kind === "paper" ? "paper" : "list",
    title,
    description: subtitle,
    path,
    papers: await readPapers(page, asked),
  };
}

async function readPapers(page: ListPage | PaperPage, asked: Parameters): Promise<Paper[]> {
  if (page.kind === "paper") return [page.paper];
  if (page.kind === "latest") return latestPapers(asked);
  if (page.kind === "search") {
    const { text, order } = page.search;
    return keep((await searchPapers(text, { order, pageSize: taken(asked) })).papers, asked);
  }
  return keep((await page.read({ skip: 0, take: taken(asked) })).papers, asked);
}

async function latestPapers(asked: Parameters): Promise<Paper[]> {
  const found: Paper[] = [];
  let day = await latestDay();
  for (let days = 0; day !== null && days < latestDays && found.length < asked.limit; days++) {
    const { papers } = await listPeriod(periodOf("day", day), { skip: 0, take: taken(asked) });
    const known = new Set(found.map(({ key }) => key));
    found.push(...keep(papers, asked).filter(({ key }) => !known.has(key)));
    day = await latestDayBefore(day);
  }
  return found.slice(0, asked.limit);
}

function taken({ min_votes, limit }: Parameters): number {
  return min_votes > 0 ? looked : limit;
}

function keep<P extends Paper>(papers: P[], { min_votes, limit }: Parameters): P[] {
  return papers.filter(({ votes }) => votes >= min_votes).slice(0, limit);
}
