import type Database from "better-sqlite3";
import { z } from "zod";
import { type PaperFacts, writeFacts } from "./columns";
import { type IndexedPaper, isTopicWord, type PaperWords, sections, wordsOfPaper } from "./paperWords";
import { blockOf, mergePostings, type Posting, packCounts, placeOf, postingKey } from "./postings";
import { decodeSequence, encodeSequence, type Sequence } from "./sequences";
import { stemOf } from "./stem";

/** A paper that waits to be indexed; `indexed` is null where it is gone. */
type Waiting = { revision: number; paperId: number; indexed: { words: PaperWords; facts: PaperFacts } | null };

/** Papers in one transaction. Other writers wait for about a third of a second. */
const batchSize = 500;
/** Where many wait nobody waits for one of them, and lists that grow by more at once are rewritten less often. */
const bulkSize = 4000;

export type IndexOptions = {
  /** How many batches at most; between two calls other work of the process gets its turn. */
  batches?: number;
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
  { batches = Number.POSITIVE_INFINITY, onProgress }: IndexOptions = {},
): number {
  const numbers = new Map<string, number>();
  let done = 0;
  for (let batch = 0; batch < batches; batch++) {
    const waiting = database.prepare(`SELECT COUNT(*) FROM "IndexPending"`).pluck().get() as number;
    if (waiting === 0) return done;
    const papers = readWaiting(database, waiting > 2 * bulkSize ? bulkSize : batchSize);
    try {
      done += database.transaction(() => indexBatch(database, papers, numbers)).immediate();
    } catch (error) {
      numbers.clear();
      throw error;
    }
    onProgress?.(done, Math.max(0, waiting - papers.length));
  }
  return done;
}

const texts = z.array(z.string()).catch([]);
const links = z.record(z.string(), z.unknown()).catch({});

type Row = {
  revision: number;
  paperId: number;
  id: number | null;
  title: string;
  abstract: string;
  authors: string;
  categories: string;
  keywords: string;
  links: string;
  votes: number;
  day: string | null;
};

function readWaiting(database: Database.Database, limit: number): Waiting[] {
  const rows = database
    .prepare(
      `SELECT w."revision", w."paperId", p."id", p."title", p."abstract", p."authors", p."categories", p."keywords",
         p."links", p."votes", COALESCE(p."firstListedOn", substr(p."publishedAt", 1, 10)) AS "day"
       FROM "IndexPending" w LEFT JOIN "Paper" p ON p."id" = w."paperId" ORDER BY w."paperId" LIMIT ?`,
    )
    .all(limit) as Row[];
  return rows.map((row) => ({
    revision: row.revision,
    paperId: row.paperId,
    indexed: row.id === null ? null : readPaper(row.id, row),
  }));
}

function readPaper(id: number, row: Row): { words: PaperWords; facts: PaperFacts } {
  const topics = [...parse(texts, row.categories), ...parse(texts, row.keywords)];
  const { title, abstract } = row;
  const paper: IndexedPaper = { id, title, abstract, authors: parse(texts, row.authors), topics };
  const words = wordsOfPaper(paper);
  const known = parse(links, row.links);
  return {
    words,
    facts: {
      titleWords: words.title.length,
      abstractWords: words.abstract.length,
      day: row.day,
      votes: row.votes,
      hasCode: "code" in known,
      hasProject: "project" in known,
    },
  };
}

/** What cannot be read of one paper must not keep all others waiting. */
function parse<T>(schema: z.ZodType<T>, json: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return schema.parse(null);
  }
}

/** What a batch changes, gathered first: each list is read and written once. */
type Changes = {
  lists: Map<number, Map<number, { removed: Set<number>; added: Posting[] }>>;
  words: Map<number, number>;
  stems: Map<string, number>;
  facts: Map<number, Map<number, PaperFacts | null>>;
};

/** @returns how many of the batch it indexed */
function indexBatch(database: Database.Database, batch: Waiting[], numbers: Map<string, number>): number {
  const isCurrent = database.prepare(`SELECT 1 FROM "IndexPending" WHERE "revision" = ?`).pluck();
  const readSequence = database.prepare(`SELECT "sequence" FROM "IndexPaper" WHERE "paperId" = ?`).pluck();
  const writeSequence = database.prepare(`INSERT OR REPLACE INTO "IndexPaper" VALUES (?, ?)`);
  const dropSequence = database.prepare(`DELETE FROM "IndexPaper" WHERE "paperId" = ?`);
  const settle = database.prepare(`DELETE FROM "IndexPending" WHERE "revision" = ?`);
  const changes: Changes = { lists: new Map(), words: new Map(), stems: new Map(), facts: new Map() };
  const numberOf = wordNumbers(database, numbers);
  const stems = stemsByNumber(database);
  let done = 0;

  for (const { revision, paperId, indexed } of batch) {
    // It changed after it was read: the next batch has it again.
    if (isCurrent.get(revision) === undefined) continue;
    const before = readSequence.get(paperId) as Buffer | undefined;
    const after = indexed && encodeSequence(sections.map((section) => indexed.words[section].map(numberOf)));
    mapIn(changes.facts, blockOf(paperId)).set(placeOf(paperId), indexed?.facts ?? null);
    if (!(before && after && before.equals(after))) {
      if (before) move(changes, paperId, decodeSequence(before), stems, -1);
      if (after) move(changes, paperId, decodeSequence(after), stems, 1);
      if (after) writeSequence.run(paperId, after);
      else dropSequence.run(paperId);
    }
    settle.run(revision);
    done++;
  }
  writeLists(database, changes);
  writeCounts(database, changes);
  writeBlocks(database, changes);
  return done;
}

/** Takes a paper out of the lists that it is in (−1), or brings it in (1). */
function move(
  changes: Changes,
  paperId: number,
  sequence: Sequence,
  stems: (word: number) => string,
  by: 1 | -1,
): void {
  const place = placeOf(paperId);
  const counts = countsOf(sequence);
  for (const [word, packed] of counts) {
    const { removed, added } = change(changes, word, blockOf(paperId));
    if (by === 1) added.push({ place, counts: packed });
    else removed.add(place);
    count(changes.words, word, by);
  }
  for (const stem of new Set([...counts.keys()].map(stems))) count(changes.stems, stem, by);
}

/** How often each word stands where, packed. Topics count as words of the abstract. */
function countsOf({ words, ends }: Sequence): Map<number, number> {
  const counts = new Map<number, { title: number; abstract: number; authors: number }>();
  const fields = {
    title: "title",
    abstract: "abstract",
    authors: "authors",
    titleParts: "title",
    abstractParts: "abstract",
    topics: "abstract",
  } as const;
  let at = 0;
  for (const [index, section] of sections.entries()) {
    for (const end = ends[index] ?? 0; at < end; at++) {
      const word = words[at] ?? 0;
      const counted = counts.get(word) ?? { title: 0, abstract: 0, authors: 0 };
      counted[fields[section]]++;
      counts.set(word, counted);
    }
  }
  return new Map([...counts].map(([word, counted]) => [word, packCounts(counted)]));
}

function writeLists(database: Database.Database, { lists }: Changes): void {
  const read = database.prepare(`SELECT "list" FROM "IndexPosting" WHERE "key" = ?`).pluck();
  const write = database.prepare(`INSERT OR REPLACE INTO "IndexPosting" VALUES (?, ?)`);
  const drop = database.prepare(`DELETE FROM "IndexPosting" WHERE "key" = ?`);
  // In the order of their keys, so that neighbours on a page of the file are written together.
  for (const word of [...lists.keys()].sort((a, b) => a - b)) {
    for (const [block, { removed, added }] of lists.get(word) ?? []) {
      const key = postingKey(word, block);
      const list = mergePostings((read.get(key) as Buffer | undefined) ?? new Uint8Array(), removed, added);
      if (list.length > 0) write.run(key, list);
      else drop.run(key);
    }
  }
}

function writeCounts(database: Database.Database, { words, stems }: Changes): void {
  const writeWord = database.prepare(`UPDATE "IndexWord" SET "papers" = "papers" + ? WHERE "id" = ?`);
  for (const [word, difference] of words) if (difference !== 0) writeWord.run(difference, word);
  const writeStem = database.prepare(
    `INSERT INTO "IndexStem" VALUES (?, ?) ON CONFLICT DO UPDATE SET "papers" = "papers" + excluded."papers"`,
  );
  for (const [stem, difference] of stems) if (stem !== "" && difference !== 0) writeStem.run(stem, difference);
}

function writeBlocks(database: Database.Database, { facts }: Changes): void {
  const read = database.prepare(`SELECT "columns" FROM "IndexBlock" WHERE "block" = ?`).pluck();
  const write = database.prepare(
    `INSERT INTO "IndexBlock" VALUES (?, 1, ?)
     ON CONFLICT DO UPDATE SET "revision" = "revision" + 1, "columns" = excluded."columns"`,
  );
  for (const [block, changed] of facts) {
    const bytes = (read.get(block) as Buffer | undefined) ?? new Uint8Array();
    write.run(block, writeFacts(bytes, changed));
  }
}

/** The number of a word, given to it when it is first seen. `known` may only be kept when its transaction held. */
function wordNumbers(database: Database.Database, known: Map<string, number>): (word: string) => number {
  const find = database.prepare(`SELECT "id" FROM "IndexWord" WHERE "text" = ?`).pluck();
  const insert = database.prepare(`INSERT INTO "IndexWord" ("text", "stem", "papers") VALUES (?, ?, 0)`);
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const stem = isTopicWord(word) ? "" : stemOf(word);
    const number = (find.get(word) as number | undefined) ?? Number(insert.run(word, stem).lastInsertRowid);
    // Rare words are most of all words: a million of them would be 100 MB.
    if (known.size < 200_000) known.set(word, number);
    return number;
  };
}

function stemsByNumber(database: Database.Database): (word: number) => string {
  const find = database.prepare(`SELECT "stem" FROM "IndexWord" WHERE "id" = ?`).pluck();
  const known = new Map<number, string>();
  return (word) => {
    const stem = known.get(word) ?? (find.get(word) as string);
    known.set(word, stem);
    return stem;
  };
}

function change({ lists }: Changes, word: number, block: number) {
  const blocks = mapIn(lists, word);
  const found = blocks.get(block) ?? { removed: new Set<number>(), added: [] };
  blocks.set(block, found);
  return found;
}

function mapIn<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  map.set(key, inner);
  return inner;
}

function count<K>(map: Map<K, number>, key: K, difference: number): void {
  map.set(key, (map.get(key) ?? 0) + difference);
}
