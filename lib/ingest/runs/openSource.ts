import { announcementDays, arxivDay } from "../../calendar/arxivCalendar";
import { addDays, type Day, dayAt, earlier, later } from "../../calendar/day";
import type { Ask, Validators } from "../fetcher/answer";
import { fetchSearch } from "../sources/arxivApi";
import { fetchAnnouncements } from "../sources/arxivFeed";
import { harvest } from "../sources/arxivOai";
import { queryOf } from "../sources/arxivQuery";
import { fetchDailyPapers } from "../sources/huggingFace";
import type { Page } from "../sources/page";
import { fetchWebFeed } from "../sources/webFeed";
import type { Configuration, Source } from "../sourcesFile";

export type SourceHistory = { succeededAt: Date | null; validators: Record<string, Validators> };

type Upstreams = Configuration["upstreams"];
type Fetched = Exclude<Source, { kind: "file" | "document" }>;

const maxCatchUp = 31; // How many days back a source looks for what it missed while it was off

export function openSource(
  source: Fetched,
  upstreams: Upstreams,
  { ask, before, now, timeZone }: { ask: Ask; before: SourceHistory; now: Date; timeZone: string },
): (cursor: unknown) => AsyncIterable<Page> {
  switch (source.kind) {
    case "arxiv":
      return (cursor) => withMissed(ask, source, upstreams, { before, now, cursor });
    case "arxiv-search": {
      const search = { base: upstreams.arxivApi, query: queryOf(source), most: source.most, lastDay: arxivDay(now) };
      return (cursor) => fetchSearch(ask, search, typeof cursor === "number" ? cursor : 0);
    }
    case "arxiv-changes": {
      const changedSince = sinceLast(before, now, 7);
      // An empty span, so that no paper is listed.
      const listNone = { since: "2999-12-31", until: "0001-01-01", crossLists: false };
      const { categories } = source;
      return (cursor) => harvest(ask, { base: upstreams.arxivOai, categories, changedSince, ...listNone }, cursor);
    }
    case "hugging-face": {
      const to = dayAt(now, "UTC");
      const from = earlier(sinceLast(before, now, source.days - 1), addDays(to, 1 - source.days));
      return (cursor) => fetchDailyPapers(ask, { base: source.url, from, to }, cursor);
    }
    case "feed": {
      const { url, fields } = source;
      return () => fetchWebFeed(ask, { url, fields, timeZone, today: dayAt(now, timeZone) }, before.validators);
    }
  }
}

/** The day of the last success, at most a month back; for a source that never succeeded, `days` back. */
function sinceLast({ succeededAt }: SourceHistory, now: Date, days: number): Day {
  const today = arxivDay(now);
  if (!succeededAt) return addDays(today, -days);
  return later(arxivDay(succeededAt), addDays(today, -maxCatchUp));
}

/** The feed holds only the latest announcement; OAI-PMH fetches the ones missed since the last success first. */
async function* withMissed(
  ask: Ask,
  source: Extract<Source, { kind: "arxiv" }>,
  upstreams: Upstreams,
  { before, now, cursor }: { before: SourceHistory; now: Date; cursor: unknown },
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
  const search = { base: upstreams.arxivFeed, categories, crossLists, replacements };
  yield* fetchAnnouncements(ask, search, before.validators);
}
