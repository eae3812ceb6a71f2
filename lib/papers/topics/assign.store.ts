import type Database from "better-sqlite3";
import { z } from "zod";
import { indexQueue } from "../indexPending.store";
import { foundKeywordsWriter } from "../writePapers.store";
import { findKeywords } from "./keywords";
import { type PaperTopic, topicsOf } from "./topicsOf";

/** Papers at once: to find keywords in as many texts takes some tenths of a second, and other work of the process waits. */
const batchSize = 200;

export type TopicOptions = {
  /** How many batches at most; between two calls other work of the process gets its turn. */
  batches?: number;
  /** Is told how many papers are done, and how many wait. */
  onProgress?: (done: number, waiting: number) => void;
};

/**
 * Brings the topics of papers up to what the papers are, batch by batch, each in a transaction: it may be killed at any
 * point, and several processes may do it at once. The connection must have a busy timeout.
 * @returns how many papers it looked at
 */
export function writePending(
  database: Database.Database,
  { batches = Number.POSITIVE_INFINITY, onProgress }: TopicOptions = {},
): number {
  let done = 0;
  for (let batch = 0; batch < batches; batch++) {
    const papers = readWaiting(database);
    if (papers.length === 0) return done;
    done += database.transaction(() => writeBatch(database, papers)).immediate();
    onProgress?.(done, countWaiting(database));
  }
  return done;
}

/** Returns how many papers wait. */
export function countWaiting(database: Database.Database): number {
  return database.prepare(`SELECT COUNT(*) FROM "TopicPending"`).pluck().get() as number;
}

type Row = {
  revision: number;
  paperId: number;
  title: string;
  abstract: string;
  categories: string;
  keywords: string;
};

/** A paper that waits; `found` is what its text says, null where a source has said. */
type Waiting = { revision: number; paperId: number; found: string[] | null; topics: PaperTopic[] };

const texts = z.array(z.string());

/** What takes longest, and before others have to wait. */
function readWaiting(database: Database.Database): Waiting[] {
  const rows = database
    .prepare(
      `SELECT w."revision", w."paperId", p."title", p."abstract", p."categories", p."keywords"
       FROM "TopicPending" w JOIN "Paper" p ON p."id" = w."paperId" ORDER BY w."paperId" DESC LIMIT ?`,
    )
    .all(batchSize) as Row[];
  return rows.map(({ revision, paperId, title, abstract, ...row }) => {
    const given = parseList(row.keywords);
    const found = given.length > 0 ? null : findKeywords(title, abstract).map(({ text }) => text);
    const topics = topicsOf({ categories: parseList(row.categories), keywords: found ?? given });
    return { revision, paperId, found, topics };
  });
}

/** What cannot be read of one paper must not keep all others waiting. */
function parseList(json: string): string[] {
  try {
    return texts.parse(JSON.parse(json));
  } catch {
    return [];
  }
}

/** Returns how many of the batch it wrote. */
function writeBatch(database: Database.Database, batch: Waiting[]): number {
  // One that changed after it was read the next batch has again.
  const settle = database.prepare(`DELETE FROM "TopicPending" WHERE "revision" = ?`);
  const papers = batch.filter(({ revision }) => settle.run(revision).changes > 0);
  const keep = foundKeywordsWriter(database);
  const index = indexQueue(database);
  const write = topicWriter(database);
  for (const { paperId, found, topics } of papers) {
    keep(paperId, found);
    if (write(paperId, topics)) index(paperId);
  }
  return papers.length;
}

/** Returns what writes the topics of a paper, and tells whether they are others than before. */
function topicWriter(database: Database.Database): (paperId: number, topics: PaperTopic[]) => boolean {
  const add = database.prepare(`INSERT INTO "Topic" ("slug", "name", "kind") VALUES (?, ?, ?) RETURNING "id"`).pluck();
  const find = database.prepare(`SELECT "id" FROM "Topic" WHERE "slug" = ?`).pluck();
  const before = database.prepare(`SELECT "topicId" FROM "PaperTopic" WHERE "paperId" = ?`).pluck();
  const drop = database.prepare(`DELETE FROM "PaperTopic" WHERE "paperId" = ? AND "topicId" = ?`);
  const put = database.prepare(
    `INSERT INTO "PaperTopic" SELECT "id", ?, "firstListedOn", "score" FROM "Paper" WHERE "id" = ?`,
  );
  const known = new Map<string, number>();
  const numberOf = ({ slug, name, kind }: PaperTopic) => {
    const number = known.get(slug) ?? (find.get(slug) as number | undefined) ?? (add.get(slug, name, kind) as number);
    known.set(slug, number);
    return number;
  };
  return (paperId, topics) => {
    const now = new Set(topics.map(numberOf));
    const old = new Set(before.all(paperId) as number[]);
    const gone = [...old].filter((topic) => !now.has(topic));
    const come = [...now].filter((topic) => !old.has(topic));
    for (const topic of gone) drop.run(paperId, topic);
    for (const topic of come) put.run(topic, paperId);
    return gone.length + come.length > 0;
  };
}
