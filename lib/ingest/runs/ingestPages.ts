import type { Day } from "../../calendar/day";
import { groupItemsByDay } from "../../calendar/groupByDay";
import { limits } from "../../papers/limits";
import { bulkBatch } from "../../search/index/indexer.store";
import { curate } from "../curate";
import type { Validators } from "../fetcher/answer";
import { markImport } from "../importMark.store";
import { indexArrivals } from "../indexArrivals";
import { predictedScore } from "../predictedVotes";
import { orderDays, readWordWeights } from "../predictedVotes.store";
import type { BadRecord, Page } from "../sources/page";
import type { Curation } from "../sourcesFile";
import { dryRunUpsert, upsertPapers } from "../store";
import { dropCheckpoint, type RunCounts, readCheckpoint, saveCheckpoint } from "./store";

export type FetchOptions = {
  key: string; // Identifies the fetch, so that it can continue after it was stopped
  pages: (cursor: unknown) => AsyncIterable<Page>; // Yields pages from a cursor on; null is the start
  curation?: Curation;
  dryRun?: boolean; // Counts what would change, and writes nothing
  onBad?: (bad: BadRecord) => void;
  onBatch?: () => void; // Called after each batch of a page, stored or indexed: there may be many between two pages
  onPage?: (progress: { done: number; total: number | null; counts: RunCounts }) => void;
  now: () => Date;
};

export type Fetched = RunCounts & { validators: Record<string, Validators>; days: Day[] };

const batchSize = 500; // Large enough to spread the cost of a transaction, small enough to need little memory

/** In ms, longer than a page and the wait for the next; a killed import then no longer counts as running. */
const maxPageTime = 300_000;

/** Stores a checkpoint after each page. A page that comes twice changes nothing. */
export async function ingestPages(options: FetchOptions): Promise<Fetched> {
  const { key, pages, curation = "all", dryRun = false, now } = options;
  const start = dryRun ? null : await readCheckpoint(key, now());
  const days = new Set(start?.days);
  const listed = new Map(start?.listed);
  const counts = { seen: 0, created: 0, updated: 0, unchanged: 0, bad: 0 };
  let validators: Fetched["validators"] = {};
  let unindexed = 0;
  const words = curation === "all" ? new Map() : await readWordWeights();
  try {
    for await (const page of start?.finished ? [] : pages(start?.cursor ?? null)) {
      if (!dryRun) await markImport(new Date(now().getTime() + maxPageTime));
      const arrivals = curate(page.arrivals, curation, (arrival) => predictedScore(arrival, words), listed);
      if (curation !== "all")
        for (const [day, ofDay] of groupItemsByDay(arrivals)) listed.set(day, (listed.get(day) ?? 0) + ofDay.length);
      for (let at = 0; at < arrivals.length; at += batchSize) {
        const batch = arrivals.slice(at, at + batchSize);
        const result = await (dryRun ? dryRunUpsert : upsertPapers)(batch);
        for (const name of ["created", "updated", "unchanged"] as const) counts[name] += result[name];
        unindexed += result.created + result.updated;
        options.onBatch?.();
      }
      for (const { day, unordered } of arrivals) if (day && unordered) days.add(day);
      counts.seen += arrivals.length + page.bad.length;
      counts.bad += page.bad.length;
      for (const { name, reason } of page.bad) options.onBad?.({ name: name.slice(0, limits.name), reason });
      validators = { ...validators, ...page.validators };
      const { next: cursor, done, total } = page;
      if (!dryRun)
        await saveCheckpoint(key, { cursor, finished: cursor === null, days: [...days], listed: [...listed] });
      options.onPage?.({ done, total, counts });
      if (dryRun || unindexed < bulkBatch) continue;
      await indexArrivals(options.onBatch);
      unindexed = 0;
    }
    if (!dryRun) {
      await orderDays([...days].sort());
      await dropCheckpoint(key);
      await indexArrivals(options.onBatch);
    }
  } finally {
    if (!dryRun) await markImport(null);
  }
  return { ...counts, validators, days: [...days].sort() };
}
