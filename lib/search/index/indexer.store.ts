import type Database from "better-sqlite3";
import { indexDequeuer } from "../../papers/indexPending.store";
import { sections } from "./document";
import type { PaperValues } from "./docValues";
import { writeBlocks, writeCounts, writeLists } from "./flush.store";
import { type DocumentChange, invert } from "./invert";
import { countPendingPapers, readPendingPapers } from "./pending.store";
import { openTermDictionary, type TermDictionary } from "./termDictionary.store";
import { decodeTermSequence, encodeTermSequence, sectionOf } from "./termSequence";

const smallBatch = 500; // Papers per transaction: few, so that the first become searchable soon
/** Papers per transaction in bulk: fewer rewrites of lists. Other writers wait for a third of a second. */
export const bulkBatch = 4000;
const maxDictionarySize = 200_000; // In words. Most words are rare: a million of them would take 200 MB.

export type IndexOptions = {
  batches?: number; // The maximum number of batches; between two calls, the process can do other work
  batchSize?: number; // Papers per batch. By default it depends on how many are pending.
  onProgress?: (done: number, waiting: number) => void;
};

/** Each batch is a transaction: kill it at any point, run several at once. Needs a busy timeout. Returns how many. */
export function indexPending(
  database: Database.Database,
  { batches = Number.POSITIVE_INFINITY, batchSize, onProgress }: IndexOptions = {},
): number {
  let dictionary = openTermDictionary(database);
  let done = 0;
  for (let batch = 0; batch < batches; batch++) {
    const waiting = countPendingPapers(database);
    if (waiting === 0) return done;
    if (dictionary.texts.length > maxDictionarySize) dictionary = openTermDictionary(database);
    const papers = readBatch(database, batchSize ?? (waiting > 2 * bulkBatch ? bulkBatch : smallBatch), dictionary);
    done += database.transaction(() => indexBatch(database, papers, dictionary)).immediate();
    onProgress?.(done, Math.max(0, waiting - papers.length));
  }
  return done;
}

/** A pending paper; `words` are slots of the dictionary, by section. Words and facts are null if the paper is gone. */
type PreparedPaper = { revision: number; paperId: number; words: number[][] | null; facts: PaperValues | null };

/** Reads and tokenizes a batch: the longest part of the work, done before the write lock is taken. */
function readBatch(database: Database.Database, limit: number, dictionary: TermDictionary): PreparedPaper[] {
  const batch: PreparedPaper[] = [];
  // One read transaction: starting one per word would take longer than finding the word.
  database.exec("BEGIN");
  try {
    for (const { revision, paperId, indexed } of readPendingPapers(database, limit)) {
      const words = indexed && sections.map((section) => indexed.words[section].map(dictionary.slotOf));
      batch.push({ revision, paperId, words, facts: indexed?.facts ?? null });
    }
  } finally {
    database.exec("COMMIT");
  }
  return batch;
}

function indexBatch(database: Database.Database, batch: PreparedPaper[], dictionary: TermDictionary): number {
  const settle = indexDequeuer(database); // A paper that changed after it was read stays pending for the next batch
  const papers = batch.filter(({ revision }) => settle(revision));
  const created = dictionary.numberNew(papers.flatMap(({ words }) => words ?? []));
  const reworded = writeSequences(database, papers, dictionary);
  const changes = invert(reworded, dictionary.stems);
  writeCounts(database, changes, dictionary, created);
  const paperIds = reworded.map(({ paperId }) => paperId);
  writeLists(database, changes, dictionary, created, paperIds);
  writeBlocks(database, new Map(papers.map(({ paperId, facts }) => [paperId, facts])));
  return papers.length;
}

function writeSequences(
  database: Database.Database,
  papers: PreparedPaper[],
  { numbers, slotOfNumber }: TermDictionary,
): (DocumentChange & { paperId: number })[] {
  const read = database.prepare(`SELECT "sequence" FROM "IndexPaper" WHERE "paperId" = ?`).pluck();
  const write = database.prepare(`INSERT OR REPLACE INTO "IndexPaper" VALUES (?, ?)`);
  const drop = database.prepare(`DELETE FROM "IndexPaper" WHERE "paperId" = ?`);
  const reworded: (DocumentChange & { paperId: number })[] = [];
  for (const { paperId, words } of papers) {
    const before = read.get(paperId) as Buffer | undefined;
    const after = words && encodeTermSequence(words.map((section) => section.map((slot) => numbers[slot] as number)));
    if (before && after && before.equals(after)) continue;
    if (after) write.run(paperId, after);
    else drop.run(paperId);
    const sequence = before && decodeTermSequence(before);
    reworded.push({
      paperId,
      before: sequence ? sections.map((section) => Array.from(sectionOf(sequence, section), slotOfNumber)) : [],
      after: words ?? [],
    });
  }
  return reworded;
}
