import type Database from "better-sqlite3";
import { indexQueue } from "../indexPending.store";
import { plainText } from "../plain";
import { foundKeywordsWriter } from "../writePapers.store";
import { type Definition, definitionsIn } from "./definitions";
import { findKeywords } from "./keywords";
import { readLearnedModel } from "./learnedModel.store";
import { parseList } from "./parseList";
import { topicSlug } from "./slug";
import { type PaperTopic, topicsOf } from "./topicsOf";

/** Papers per batch: their keywords take some tenths of a second, during which the process does nothing else. */
const batchSize = 200;

export type TopicOptions = {
  batches?: number; // Maximum number of batches; other work of the process gets its turn between two calls
  onProgress?: (done: number, pending: number) => void; // Called with the numbers of papers done and pending
};

/** Each batch is a transaction: kill it at any point, run several at once. Needs a busy timeout. Returns how many. */
export function assignPendingTopics(
  database: Database.Database,
  { batches = Number.POSITIVE_INFINITY, onProgress }: TopicOptions = {},
): number {
  let done = 0;
  for (let batch = 0; batch < batches; batch++) {
    const papers = readPending(database);
    if (papers.length === 0) return done;
    done += database.transaction(() => writeBatch(database, papers)).immediate();
    onProgress?.(done, countPendingTopics(database));
  }
  return done;
}

export function countPendingTopics(database: Database.Database): number {
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

/** A pending paper; `found` are the keywords found in its text, null if a source gave some. */
type Pending = {
  revision: number;
  paperId: number;
  found: string[] | null;
  topics: PaperTopic[];
  definitions: Definition[];
};

/** Reads a batch and computes its topics. This takes longest, so it happens before the transaction locks the store. */
function readPending(database: Database.Database): Pending[] {
  const rows = database
    .prepare(
      `SELECT w."revision", w."paperId", p."title", p."abstract", p."categories", p."keywords"
       FROM "TopicPending" w JOIN "Paper" p ON p."id" = w."paperId" ORDER BY w."paperId" DESC LIMIT ?`,
    )
    .all(batchSize) as Row[];
  const learned = readLearnedModel(database)?.model ?? null;
  return rows.map(({ revision, paperId, title, abstract, ...row }) => {
    const sourceKeywords = parseList(row.keywords);
    const found = sourceKeywords.length > 0 ? null : findKeywords(title, abstract, learned).map(({ text }) => text);
    const topics = topicsOf({ categories: parseList(row.categories), keywords: found ?? sourceKeywords });
    return { revision, paperId, found, topics, definitions: namesDefinedIn(title, abstract) };
  });
}

/** In topic slugs. */
function namesDefinedIn(title: string, abstract: string): Definition[] {
  return [title, abstract]
    .flatMap((text) => definitionsIn(plainText(text)))
    .map(({ short, long }) => ({ short: topicSlug(short), long: topicSlug(long) }))
    .filter(({ short, long }) => short !== "" && long !== "" && short !== long);
}

function writeBatch(database: Database.Database, batch: Pending[]): number {
  // A paper that changed after it was read is left for the next batch.
  const dequeue = database.prepare(`DELETE FROM "TopicPending" WHERE "revision" = ?`);
  const papers = batch.filter(({ revision }) => dequeue.run(revision).changes > 0);
  const keep = foundKeywordsWriter(database);
  const index = indexQueue(database);
  const write = topicWriter(database);
  const define = definitionWriter(database);
  for (const { paperId, found, topics, definitions } of papers) {
    keep(paperId, found);
    define(paperId, definitions);
    if (write(paperId, topics)) index(paperId);
  }
  return papers.length;
}

function definitionWriter(database: Database.Database): (paperId: number, definitions: Definition[]) => void {
  const drop = database.prepare(`DELETE FROM "TopicDefinition" WHERE "paperId" = ?`);
  const add = database.prepare(`INSERT OR IGNORE INTO "TopicDefinition" ("short", "long", "paperId") VALUES (?, ?, ?)`);
  return (paperId, definitions) => {
    drop.run(paperId);
    for (const { short, long } of definitions) add.run(short, long, paperId);
  };
}

function topicWriter(database: Database.Database): (paperId: number, topics: PaperTopic[]) => boolean {
  const add = database.prepare(`INSERT INTO "Topic" ("slug", "name", "kind") VALUES (?, ?, ?) RETURNING "id"`).pluck();
  const find = database.prepare(`SELECT COALESCE("joinedToId", "id") FROM "Topic" WHERE "slug" = ?`).pluck();
  const before = database.prepare(`SELECT "topicId" FROM "PaperTopic" WHERE "paperId" = ?`).pluck();
  const drop = database.prepare(`DELETE FROM "PaperTopic" WHERE "paperId" = ? AND "topicId" = ?`);
  const put = database.prepare(
    `INSERT INTO "PaperTopic" SELECT "id", ?, "firstListedOn", "score" FROM "Paper" WHERE "id" = ?`,
  );
  const idsBySlug = new Map<string, number>();
  const idOf = ({ slug, name, kind }: PaperTopic) => {
    const number =
      idsBySlug.get(slug) ?? (find.get(slug) as number | undefined) ?? (add.get(slug, name, kind) as number);
    idsBySlug.set(slug, number);
    return number;
  };
  return (paperId, topics) => {
    const now = new Set(topics.map(idOf));
    const old = new Set(before.all(paperId) as number[]);
    const removed = [...old].filter((topic) => !now.has(topic));
    const added = [...now].filter((topic) => !old.has(topic));
    for (const topic of removed) drop.run(paperId, topic);
    for (const topic of added) put.run(topic, paperId);
    return removed.length + added.length > 0;
  };
}
