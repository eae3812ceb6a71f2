import { limits } from "../../papers/limits";
import { type PaperRecord, paperRecordSchema, refusalReason } from "../../papers/schema";
import type { Validators } from "../fetcher/answer";
import type { IncomingRecord } from "../planBatch";

/** A record that cannot be used: a name for it at its source, and why. */
export type BadRecord = { name: string; reason: string };

export type Page = {
  arrivals: IncomingRecord[];
  bad: BadRecord[];
  next: unknown; // The cursor of the next page, as JSON that the same source reads; null after the last page
  /** How much is done, and how much there is, in a unit of the source's own; `total` is null if it is not known. */
  done: number;
  total: number | null;
  validators?: Record<string, Validators>; // The validators of each URL, for conditional requests
};

const maxEntries = 10_000; // Entries: five times what any upstream returns at once

export function firstEntries<Entry>(entries: Entry[]): { entries: Entry[]; bad: BadRecord[] } {
  if (entries.length <= maxEntries) return { entries, bad: [] };
  const reason = `were skipped: at most ${maxEntries} entries of a page are read`;
  return { entries: entries.slice(0, maxEntries), bad: [{ name: `${entries.length - maxEntries} entries`, reason }] };
}

type Unparsed = Parameters<typeof paperRecordSchema.safeParse>[0];

export function readPaperRecord(name: string, fields: Unparsed): { record: PaperRecord } | { bad: BadRecord } {
  const parsed = paperRecordSchema.safeParse(fields);
  if (parsed.success) return { record: parsed.data };
  return { bad: { name: name.slice(0, limits.name), reason: refusalReason(parsed.error) } };
}
