import { z } from "zod";
import { addDays, type Day, daysSinceEpoch } from "../../calendar/day";
import { limits } from "../../papers/limits";
import { type Ask, BadResponse, type UpstreamResponse } from "../fetcher/answer";
import { readJson } from "../fetcher/readAnswer";
import { count, firstImage, instant, webUrl } from "./optionalFields";
import { firstEntries, type Page, readPaperRecord } from "./page";

export type DailyQuery = { base: string; from: Day; to: Day };

const perPage = 100;

const text = z.string().nullish();
const number = z.number().nullish();
/** Further items are dropped without being read. */
const listOf = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(z.unknown())
    .transform((list) => list.slice(0, max))
    .pipe(z.array(item));

const itemSchema = z.object({
  paper: z.object({
    id: z.string(),
    title: text,
    summary: text,
    publishedAt: text,
    authors: listOf(z.object({ name: text, hidden: z.boolean().nullish() }), limits.authors).nullish(),
    upvotes: number,
    projectPage: text,
    githubRepo: text,
    githubStars: number,
    ai_keywords: listOf(z.string(), limits.keywords).nullish(),
    mediaUrls: z.unknown().optional(),
  }),
  mediaUrls: z.unknown().optional(),
  title: text,
  summary: text,
  numComments: number,
});

const cursorSchema = z.object({ day: z.string(), page: z.number(), rank: z.number() });

/** Fetches day by day, in the site's order, which is by votes. */
export async function* fetchDailyPapers(ask: Ask, query: DailyQuery, cursor: unknown): AsyncGenerator<Page> {
  let at = cursorSchema.nullable().parse(cursor) ?? { day: query.from, page: 0, rank: 0 };
  const total = daysSinceEpoch(query.to) - daysSinceEpoch(query.from) + 1;
  while (at.day <= query.to) {
    const { day, page, rank } = at;
    const url = `${query.base}/api/daily_papers?date=${day}&p=${page}&limit=${perPage}`;
    const read = await ask(url, (answer) => readDaily(answer, day, rank), { accept: "application/json" });
    if (!read) return;
    const { arrivals, bad, count, hasMore } = read;
    at = hasMore ? { day, page: page + 1, rank: rank + count } : { day: addDays(day, 1), page: 0, rank: 0 };
    const done = daysSinceEpoch(at.day) - daysSinceEpoch(query.from);
    yield { arrivals, bad, next: at.day <= query.to ? at : null, done, total };
  }
}

/** @param before how many papers of the day came with earlier pages */
export function readDaily(answer: UpstreamResponse, day: Day, before: number) {
  const list = z.array(z.unknown()).safeParse(readJson(answer));
  if (!list.success) throw new BadResponse("its response is not a list of papers");
  const arrivals: Page["arrivals"] = [];
  const { entries, bad } = firstEntries(list.data);
  for (const [index, each] of entries.entries()) {
    const rank = before + index + 1;
    const item = itemSchema.safeParse(each);
    const read = item.success
      ? readItem(item.data, day, rank)
      : { bad: { name: `${day}, place ${rank}`, reason: "is not a paper" } };
    if ("bad" in read) bad.push(read.bad);
    else arrivals.push(read.record);
  }
  const hasMore = /rel="?next"?/.test(answer.headers.link ?? "") || list.data.length === perPage;
  return { arrivals, bad, count: list.data.length, hasMore: hasMore && list.data.length > 0 };
}

function readItem({ paper, ...item }: z.infer<typeof itemSchema>, day: Day, rank: number) {
  const links = { code: webUrl(paper.githubRepo), project: webUrl(paper.projectPage) };
  return readPaperRecord(paper.id, {
    id: paper.id,
    title: paper.title ?? item.title ?? "",
    abstract: paper.summary ?? item.summary ?? "",
    authors: paper.authors?.filter(({ hidden }) => !hidden).flatMap(({ name }) => name ?? []),
    published: instant(paper.publishedAt),
    day,
    rank,
    votes: count(paper.upvotes),
    stars: count(paper.githubStars),
    comments: count(item.numComments),
    keywords: paper.ai_keywords?.map((keyword) => keyword.slice(0, limits.name)),
    // Not its thumbnail, which is drawn from the title.
    image: firstImage(paper.mediaUrls) ?? firstImage(item.mediaUrls),
    links: Object.fromEntries(Object.entries(links).filter(([, url]) => url)),
  });
}
