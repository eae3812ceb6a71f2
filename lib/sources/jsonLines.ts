import { z } from "zod";
import { indexPapers } from "../index/store";
import { bulkBatch } from "../index/writer";
import { type PaperRecord, paperRecordSchema } from "../papers/schema";
import { type Day, dayAt } from "../periods/day";
import { assignTopics } from "../topics/assign";
import { type Line, readLines } from "./lines";
import { type BatchResult, bringIn, markImport } from "./store";

/** Where a foreign file has our fields: `{ abstract: "summary", "links.code": "githubRepo" }`. */
export type FieldMap = Record<string, string>;

export type BadLine = { line: number; reason: string };

export type ImportResult = BatchResult & { bad: number; unlisted: number; stoppedAt: BadLine | null };

export type ImportOptions = {
  fieldMap?: FieldMap;
  now?: Date;
  /** Stop at the first bad line; what came before it stays in the store. */
  strict?: boolean;
  onBadLine?: (bad: BadLine) => void;
  onProgress?: (progress: { lines: number; bytes: number }) => void;
};

/** Large enough that a transaction's cost is spread, small enough to be nothing in memory. */
const batchSize = 500;
const longestLine = 2_000_000;

/** In ms: longer than one batch can take. An import that was killed is over after this. */
const batchAtMost = 120_000;

/** Where a day begins first. What is no day there yet is none anywhere. */
const earliestZone = "Pacific/Kiritimati";

const fieldNames = [
  "title",
  "abstract",
  "id",
  "authors",
  "published",
  "day",
  "rank",
  "votes",
  "categories",
  "keywords",
  "stars",
  "comments",
];
const linkNames = ["links.code", "links.project", "links.pdf", "links.doi"];

/**
 * Imports a file of JSON Lines, one paper a line (`.gz` too), in batches and in the same memory whatever its length.
 * It can be repeated: the same paper again is updated and never doubled.
 */
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
  let batch: PaperRecord[] = [];
  let brought = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    await markImport(new Date(Date.now() + batchAtMost));
    const { created, updated, unchanged } = await bringIn(batch);
    result.created += created;
    result.updated += updated;
    result.unchanged += unchanged;
    brought += created + updated;
    batch = [];
    if (brought < bulkBatch) return;
    // Now and then: each time rewrites what it adds to, and searches are behind by as many papers meanwhile.
    assignTopics();
    indexPapers({ batchSize: bulkBatch });
    brought = 0;
  };
  for await (const line of readLines(file, longestLine)) {
    const read = readRecord(line, options.fieldMap ?? {}, lastDay);
    if (read && "reason" in read) {
      result.bad++;
      options.onBadLine?.(read);
      if (options.strict) {
        result.stoppedAt = read;
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
  assignTopics();
  indexPapers({ batchSize: bulkBatch });
  return result;
}

/**
 * Parses the mapping that the command line takes: `abstract=summary,links.code=githubRepo`.
 * @returns the map, or the reason why it cannot be used
 */
export function parseFieldMap(text: string): { fieldMap: FieldMap } | { reason: string } {
  const fieldMap: FieldMap = {};
  for (const pair of text.split(",").filter((piece) => piece.trim())) {
    const [ours = "", theirs = "", surplus] = pair.split("=").map((piece) => piece.trim());
    if (!ours || !theirs || surplus !== undefined) return { reason: `“${pair}” is not of the form OURS=THEIRS` };
    if (![...fieldNames, ...linkNames].includes(ours)) {
      return { reason: `“${ours}” is not a field; there are ${[...fieldNames, ...linkNames].join(", ")}` };
    }
    fieldMap[ours] = theirs;
  }
  return { fieldMap };
}

/** @returns the record, why there is none, or null for a blank line */
function readRecord(
  { number, bytes }: Line,
  fieldMap: FieldMap,
  lastDay: Day,
): { record: PaperRecord } | BadLine | null {
  const bad = (reason: string) => ({ line: number, reason });
  if (!bytes) return bad(`is longer than ${longestLine} bytes`);
  let value: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    if (!text) return null;
    value = JSON.parse(text);
  } catch (error) {
    return bad(error instanceof TypeError ? "is not UTF-8" : "is not JSON");
  }
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  if (!object.success) return bad("is not a JSON object");
  const parsed = paperRecordSchema.safeParse(rename(object.data, fieldMap));
  if (parsed.success && parsed.data.day && parsed.data.day > lastDay) return bad("day has yet to come");
  if (parsed.success) return { record: parsed.data };
  return bad(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; "));
}

/** Brings a foreign line into our shape. A field that is null or empty counts as not given. */
function rename(theirs: Record<string, unknown>, fieldMap: FieldMap): Record<string, unknown> {
  const given = (name: string) => {
    const value = theirs[fieldMap[name] ?? name];
    return value === null || value === "" ? undefined : value;
  };
  const links = z.record(z.string(), z.unknown()).safeParse(theirs.links);
  const ours: Record<string, unknown> = Object.fromEntries(fieldNames.map((name) => [name, given(name)]));
  const mapped = linkNames.map((name) => [name.slice("links.".length), given(name)]).filter(([, value]) => value);
  const nested = Object.entries(links.data ?? {}).filter(([, value]) => value !== null && value !== "");
  ours.links =
    links.success || mapped.length > 0 ? Object.fromEntries([...nested, ...mapped]) : (theirs.links ?? undefined);
  return ours;
}
