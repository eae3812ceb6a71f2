import path from "node:path";
import { dayAt } from "../../calendar/day";
import { bulkBatch } from "../../search/index/indexer.store";
import { shorten } from "../../text/shorten";
import { markImport } from "../importMark.store";
import { indexArrivals } from "../indexArrivals";
import { importedFile } from "../pictures/importedFile";
import type { IncomingRecord } from "../planBatch";
import { type BatchResult, upsertPapers } from "../store";
import { readEntries } from "./jsonEntries";
import { type LineOptions, maxLineBytes, readJsonLine } from "./jsonLine";

export type BadLine = { line: number; reason: string };

export type ImportResult = BatchResult & { bad: number; unlisted: number; stoppedAt: BadLine | null };

export type ImportOptions = LineOptions & {
  now?: Date;
  strict?: boolean; // Stop at the first bad line; what came before it stays in the store
  /** Whether lines may name files of images in the file's folder: only if the operator imports it by the command line. */
  imageFiles?: boolean;
  onBadLine?: (bad: BadLine) => void;
  onBatch?: () => void; // Called after each batch that is indexed
  onProgress?: (progress: { lines: number; bytes: number }) => void;
};

const batchSize = 500; // Large enough to spread the cost of a transaction, small enough to need little memory

/** Longer than one batch can take, in ms. After this, a killed import no longer counts as running. */
const maxBatchTime = 120_000;

/** The time zone where a day begins first. A later day has not begun anywhere. */
const earliestZone = "Pacific/Kiritimati";

/** In batches and bounded memory. Repeatable: a paper that comes again is updated, never duplicated. */
export async function importJsonLines(file: string, options: ImportOptions = {}): Promise<ImportResult> {
  try {
    return await importLines(file, options);
  } finally {
    await markImport(null);
  }
}

async function importLines(file: string, options: ImportOptions): Promise<ImportResult> {
  const result: ImportResult = { created: 0, updated: 0, unchanged: 0, bad: 0, unlisted: 0, stoppedAt: null };
  const lastDay = dayAt(options.now ?? new Date(), earliestZone);
  let batch: IncomingRecord[] = [];
  let unindexed = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await markImport(new Date(Date.now() + maxBatchTime));
    const { created, updated, unchanged } = await upsertPapers(batch);
    result.created += created;
    result.updated += updated;
    result.unchanged += unchanged;
    unindexed += created + updated;
    batch = [];
    if (unindexed < bulkBatch) return;
    // Not after each batch: indexing rewrites what it adds to. Until then, searches miss these papers.
    await indexArrivals(options.onBatch);
    unindexed = 0;
  };
  for await (const line of readEntries(file, maxLineBytes)) {
    const read = await withImageFile(readJsonLine(line.bytes, options, lastDay), file, options);
    if (read && "reason" in read) {
      const bad = { line: line.number, reason: read.reason };
      result.bad++;
      options.onBadLine?.(bad);
      if (options.strict) {
        result.stoppedAt = bad;
        break;
      }
    } else if (read) {
      batch.push(read.record);
      if (!read.record.day) result.unlisted++;
    }
    if (batch.length === batchSize) {
      await flush();
      options.onProgress?.({ lines: line.number, bytes: line.read });
    }
  }
  await flush();
  await indexArrivals(options.onBatch);
  return result;
}

/** Finds the file of its image, if a line names one. */
async function withImageFile(
  read: ReturnType<typeof readJsonLine>,
  file: string,
  { imageFiles = false }: ImportOptions,
): Promise<{ record: IncomingRecord } | { reason: string } | null> {
  if (!read || "reason" in read || read.imagePath === null || !imageFiles) return read;
  const imageFile = await importedFile(path.dirname(file), read.imagePath);
  if (imageFile === null)
    return { reason: `image “${shorten(read.imagePath, 200)}” is no file in the folder of this one` };
  return { record: { ...read.record, imageFile } };
}
