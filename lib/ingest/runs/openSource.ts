import { announcementDays, arxivDay } from "../../calendar/arxivCalendar";
import { addDays, type Day, dayAt, earlier, later } from "../../calendar/day";
import type { Ask, Validators } from "../fetcher/answer";
import { fetchSearch } from "../sources/arxivApi";
import { fetchAnnouncements } from "../sources/arxivFeed";
import { harvest } from "../sources/arxivOai";
import { queryOf } from "../sources/arxivQuery";
import { fetchDaily } from "../sources/huggingFace";
import type { Page } from "../sources/page";
import { fetchWebFeed } from "../sources/webFeed";
import type { Configuration, Source } from "../sourcesFile";

/** What a run of a source can know of the runs before it. */
export type Before = { succeededAt: Date | null; validators: Record<string, Validators> };

type Upstreams = Configuration["upstreams"];
type Fetched = Exclude<Source, { kind: "file" | "document" }>;

/** In days: how far back a source that was off looks for what it missed. */
const furthestBack = 31;

/** The pages that a run of a source asks for, from a cursor on. */
export function openSource(
  source: Fetched,
  upstreams: Upstreams,
  { ask, before, now, timeZone }: { ask: Ask; before: Before; now: Date; timeZone: string },
): (cursor: unknown) => AsyncIterable<Page> {
  switch (source.kind) {
    case "arxiv":
      return (cursor) => withMissed(ask, source, upstreams, { before, now, cursor });
    case "arxiv-search": {
      const wish = { base: upstreams.arxivApi, query: queryOf(source), most: source.most, lastDay: arxivDay(now) };
      return (cursor) => fetchSearch(ask, wish, typeof cursor === "number" ? cursor : 0);
    }
    case "arxiv-changes": {
      const changedSince = sinceLast(before, now, 7);
      // Nothing is listed: a span that ends before it begins.
      const nothing = { since: "2999-12-31", until: "0001-01-01", crossLists: false };
      const { categories } = source;
      return (cursor) => harvest(ask, { base: upstreams.arxivOai, categories, changedSince, ...nothing }, cursor);
    }
    case "hugging-face": {
      const to = dayAt(now, "UTC");
      const from = earlier(sinceLast(before, now, source.days - 1), addDays(to, 1 - source.days));
      return (cursor) => fetchDaily(ask, { base: source.url, from, to }, cursor);
    }
    case "feed": {
      const { url, fields } = source;
      return () => fetchWebFeed(ask, { url, fields, timeZone, today: dayAt(now, timeZone) }, before.validators);
    }
  }
}

/** The day of the last success, at most so many days back; of a source that never ran, that many. */
function sinceLast({ succeededAt }: Before, now: Date, days: number): Day {
  const today = arxivDay(now);
  if (!succeededAt) return addDays(today, -days);
  return later(arxivDay(succeededAt), addDays(today, -furthestBack));
}

/** The feed has the latest announcement alone: what was missed since the last success comes by OAI-PMH before it. */
async function* withMissed(
  ask: Ask,
  source: Extract<Source, { kind: "arxiv" }>,
  upstreams: Upstreams,
  { before, now, cursor }: { before: Before; now: Date; cursor: unknown },
): AsyncGenerator<Page> {
  const { categories, crossLists, replacements } = source;
  const today = arxivDay(now);
  const missed = before.succeededAt ? announcementDays(addDays(sinceLast(before, now, 0), 1), addDays(today, -1)) : [];
  const [since, until] = [missed[0], missed.at(-1)];
  if (since && until && cursor !== "feed") {
    const span = { changedSince: addDays(since, -1), since, until };
    for await (const page of harvest(ask, { base: upstreams.arxivOai, categories, crossLists, ...span }, cursor)) {
      yield { ...page, next: page.next ?? "feed" };
    }
  }
  const wish = { base: upstreams.arxivFeed, categories, crossLists, replacements };
  yield* fetchAnnouncements(ask, wish, before.validators);
}
