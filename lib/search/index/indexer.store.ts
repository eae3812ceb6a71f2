import type Database from "better-sqlite3";
import { indexSettler } from "../../papers/indexPending.store";
import { sections } from "./document";
import type { PaperValues } from "./docValues";
import { writeBlocks, writeCounts, writeLists } from "./flush.store";
import { type DocumentChange, invert } from "./invert";
import { countPendingPapers, readPendingPapers } from "./pending.store";
import { openTermDictionary, type TermDictionary } from "./termDictionary.store";
import { decodeTermSequence, encodeTermSequence, sectionOf } from "./termSequence";

/** Papers in one transaction: few, so that the first are found soon. */
const smallBatch = 500;
/**
 * Where many wait nobody waits for one of them, and lists that grow by more at once are rewritten less often. Other
 * writers wait for a third of a second.
 */
export const bulkBatch = 4000;
/** Rare words are most of all words: a million of them would be 200 MB. */
const mostKnown = 200_000;

export type IndexOptions = {
  /** How many batches at most; between two calls other work of the process gets its turn. */
  batches?: number;
  /** Papers in one. By default as many as suits those that wait. */
  batchSize?: number;
  /** Is told how many papers are done, and how many wait. */
  onProgress?: (done: number, waiting: number) => void;
};

/**
 * Brings the index up to what the papers are, batch by batch, each in a transaction: it may be killed at any point,
 * and several processes may do it at once. The connection must have a busy timeout.
 * @returns how many papers it indexed
 */
export function indexPending(
  database: Database.Database,
  { batches = Number.POSITIVE_INFINITY, batchSize, onProgress }: IndexOptions = {},
): number {
  let vocabulary = openTermDictionary(database);
  let done = 0;
  for (let batch = 0; batch < batches; batch++) {
    const waiting = countPendingPapers(database);
    if (waiting === 0) return done;
    if (vocabulary.texts.length > mostKnown) vocabulary = openTermDictionary(database);
    const papers = readBatch(database, batchSize ?? (waiting > 2 * bulkBatch ? bulkBatch : smallBatch), vocabulary);
    done += database.transaction(() => indexBatch(database, papers, vocabulary)).immediate();
    onProgress?.(done, Math.max(0, waiting - papers.length));
  }
  return done;
}

/** A paper that waits; `words` are slots of the vocabulary, section by section, and both are null where it is gone. */
type Read = { revision: number; paperId: number; words: number[][] | null; facts: PaperValues | null };

/** What takes longest, and before others have to wait. */
function readBatch(database: Database.Database, limit: number, vocabulary: TermDictionary): Read[] {
  const batch: Read[] = [];
  // A transaction for reading: to begin and end one for each word takes longer than to find it.
  database.exec("BEGIN");
  try {
    for (const { revision, paperId, indexed } of readPendingPapers(database, limit)) {
      const words = indexed && sections.map((section) => indexed.words[section].map(vocabulary.slotOf));
      batch.push({ revision, paperId, words, facts: indexed?.facts ?? null });
    }
  } finally {
    database.exec("COMMIT");
  }
  return batch;
}

/** @returns how many of the batch it indexed */
function indexBatch(database: Database.Database, batch: Read[], vocabulary: TermDictionary): number {
  // One that changed after it was read the next batch has again.
  const settle = indexSettler(database);
  const papers = batch.filter(({ revision }) => settle(revision));
  const created = vocabulary.numberNew(papers.flatMap(({ words }) => words ?? []));
  const reworded = writeSequences(database, papers, vocabulary);
  const changes = invert(reworded, vocabulary.stems);
  writeCounts(database, changes, vocabulary, created);
  const paperIds = reworded.map(({ paperId }) => paperId);
  writeLists(database, changes, vocabulary, created, paperIds);
  writeBlocks(database, new Map(papers.map(({ paperId, facts }) => [paperId, facts])));
  return papers.length;
}

/** @returns the papers whose words are others than before */
function writeSequences(
  database: Database.Database,
  papers: Read[],
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
