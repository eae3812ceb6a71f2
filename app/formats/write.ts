import { bibtex } from "@/lib/papers/citations/bibtex";
import { cslJson } from "@/lib/papers/citations/cslJson";
import { ris } from "@/lib/papers/citations/ris";
import { readTimes } from "@/lib/papers/store";
import type { Site } from "@/lib/platform/site/schema";
import { readSiteId } from "@/lib/platform/site/store";
import { atom } from "@/lib/publish/feeds/atom";
import { jsonFeed } from "@/lib/publish/feeds/jsonFeed";
import { rss } from "@/lib/publish/feeds/rss";
import { type DatedPaper, type Feed, feedOf } from "@/lib/publish/feeds/syndication";
import { type Format, formatPath } from "@/lib/publish/formats/format";
import type { List } from "./list";

type Written = { body: string; changed: Date };
type Content = { papers: DatedPaper[]; feed: () => Feed; site: string };

const writers: Record<Format, (content: Content) => string> = {
  atom: ({ feed }) => atom(feed()),
  rss: ({ feed }) => rss(feed()),
  json: ({ feed }) => JSON.stringify(jsonFeed(feed())),
  bib: ({ papers, site }) => `${bibtex(papers, site)}\n`,
  ris: ({ papers, site }) => ris(papers, site),
  "csl.json": ({ papers, site }) => JSON.stringify(cslJson(papers, site), null, 2),
};

/** Renders a list in a format. @returns its text, and when one of its papers last changed */
export async function writeList(list: List, format: Format, site: Site, query: URLSearchParams): Promise<Written> {
  const [times, uuid] = await Promise.all([readTimes(list.papers.map(({ key }) => key)), readSiteId()]);
  const changed = new Date(Math.max(0, ...[...times.values()].map(({ updatedAt }) => updatedAt.getTime())));
  const papers = list.papers.map((paper) => ({ ...paper, createdAt: times.get(paper.key)?.createdAt ?? changed }));
  const title = `${list.title} · ${site.name}`;
  const self = selfPath(list, format, query);
  const feed = () => feedOf(papers, { ...list, title, self, updated: changed }, { ...site, uuid });
  return { body: writers[format]({ papers, feed, site: site.url }), changed };
}

function selfPath({ path }: List, format: Format, query: URLSearchParams): string {
  const self = formatPath(path.split("?")[0] ?? "", format);
  return query.size > 0 ? `${self}?${query}` : self;
}
