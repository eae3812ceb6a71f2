import { limits } from "../../papers/limits";
import { type PaperRecord, paperRecordSchema, whyRefused } from "../../papers/schema";
import type { Validators } from "../fetcher/answer";
import type { IncomingRecord } from "../planBatch";

/** A record that cannot be used: what names it at its source, and why. */
export type BadRecord = { name: string; reason: string };

/** What a source gives at once, and how to go on after it. */
export type Page = {
  arrivals: IncomingRecord[];
  bad: BadRecord[];
  /** Where the next page begins, as JSON that the same source reads; null after the last. */
  next: unknown;
  /** How much is done, in what `unit` counts, and how much there is; null where that is not known. */
  done: number;
  total: number | null;
  /** What to recognise an address by that has not changed since. */
  validators?: Record<string, Validators>;
};

/** In entries: five times what any upstream gives at once. */
const mostEntries = 10_000;

/** @returns the first entries of a page, and what is to be told where there are more than one page may have */
export function firstEntries<Entry>(entries: Entry[]): { entries: Entry[]; bad: BadRecord[] } {
  if (entries.length <= mostEntries) return { entries, bad: [] };
  const reason = `were skipped: at most ${mostEntries} entries of a page are read`;
  return { entries: entries.slice(0, mostEntries), bad: [{ name: `${entries.length - mostEntries} entries`, reason }] };
}

type Unparsed = Parameters<typeof paperRecordSchema.safeParse>[0];

/** Parses what a source told of a paper. */
export function readPaperRecord(name: string, told: Unparsed): { record: PaperRecord } | { bad: BadRecord } {
  const parsed = paperRecordSchema.safeParse(told);
  if (parsed.success) return { record: parsed.data };
  return { bad: { name: name.slice(0, limits.name), reason: whyRefused(parsed.error) } };
}
