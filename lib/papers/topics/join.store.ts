import type Database from "better-sqlite3";
import { type Acronyms, type LongName, meaningOf, minDefinitions, nameKey } from "./acronyms";
import { chooseName, type SharedName } from "./joinNames";
import { spellingKey } from "./spelling";

/** Long names may contain acronyms (“multimodal LLMs”), and theirs others: deeper than this none was found. */
const rounds = 3;

const topicsRead = 10_000; // How many are held in memory at a time

/**
 * Joins the topics whose names are one: `Topic.joinedToId`. Papers of joined topics become pending, so that they get the
 * topic that stands for the names. Reads each definition three times and each topic once. Returns how many topics
 * changed. Needs a busy timeout.
 */
export function joinTopics(database: Database.Database): number {
  const acronyms = readAcronyms(database);
  writeKeys(database, acronyms);
  try {
    return database.transaction(() => writeJoins(database)).immediate();
  } finally {
    database.exec(`DROP TABLE temp."NameKey"`);
  }
}

export function readAcronyms(database: Database.Database): Acronyms {
  const rows = database.prepare(
    `SELECT "short", "long", COUNT(*) AS "papers" FROM "TopicDefinition"
     WHERE "short" IN (SELECT "short" FROM "TopicDefinition" GROUP BY "short" HAVING COUNT(*) >= ?)
     GROUP BY "short", "long"`,
  );
  let known: Acronyms = new Map();
  for (let round = 0; round < rounds; round++) {
    const found = new Map<string, string>();
    const unclear = new Set<string>();
    for (const [short, names] of byShort(rows.iterate(minDefinitions) as Iterable<LongName & { short: string }>)) {
      const key = spellingKey(short);
      const meaning = meaningOf(key, names, known);
      if (meaning === null) continue;
      // Two spellings of an acronym that stand for different names stand for none.
      if (spellingKey(found.get(key) ?? meaning) !== spellingKey(meaning)) unclear.add(key);
      found.set(key, meaning);
    }
    for (const key of unclear) found.delete(key);
    known = found;
  }
  return known;
}

function* byShort(rows: Iterable<LongName & { short: string }>): Generator<[short: string, names: LongName[]]> {
  let current: [string, LongName[]] | null = null;
  for (const { short, long, papers } of rows) {
    if (current?.[0] !== short) {
      if (current) yield current;
      current = [short, []];
    }
    current[1].push({ long, papers });
  }
  if (current) yield current;
}

/** In a temporary table, which SQLite keeps on disk: a store may have millions of topics. */
function writeKeys(database: Database.Database, acronyms: Acronyms): void {
  database.exec(
    `DROP TABLE IF EXISTS temp."NameKey";
     CREATE TEMP TABLE "NameKey" ("key" TEXT, "slug" TEXT, "isLong" INTEGER, PRIMARY KEY ("key", "slug")) WITHOUT ROWID`,
  );
  const add = database.prepare(`INSERT OR IGNORE INTO temp."NameKey" VALUES (?, ?, ?)`);
  const addSlug = (slug: string) => {
    const key = nameKey(slug, acronyms);
    add.run(key, slug, Number(key === spellingKey(slug)));
  };
  const read = database.prepare(
    `SELECT "id", "slug" FROM "Topic" WHERE "kind" = 'keyword' AND "id" > ? ORDER BY "id" LIMIT ?`,
  );
  let last = 0;
  for (;;) {
    const topics = read.all(last, topicsRead) as { id: number; slug: string }[];
    for (const { slug } of topics) addSlug(slug);
    last = topics.at(-1)?.id ?? 0;
    if (topics.length < topicsRead) break;
  }
  const shorts = database
    .prepare(`SELECT "short" FROM "TopicDefinition" GROUP BY "short" HAVING COUNT(*) >= ?`)
    .pluck()
    .all(minDefinitions) as string[];
  for (const short of shorts) if (acronyms.has(spellingKey(short))) addSlug(short);
}

type Row = { key: string; slug: string; isLong: number; id: number | null; papers: number; joinedToId: number | null };

function writeJoins(database: Database.Database): number {
  const rows = database
    .prepare(
      `SELECT n."key", n."slug", n."isLong", t."id", t."papers", t."joinedToId" FROM temp."NameKey" n
       LEFT JOIN "Topic" t ON t."slug" = n."slug"
       WHERE COALESCE(t."kind", 'keyword') = 'keyword' AND (t."joinedToId" IS NOT NULL
         OR n."key" IN (SELECT "key" FROM temp."NameKey" GROUP BY "key" HAVING COUNT(*) > 1))
       ORDER BY n."key", n."slug"`,
    )
    .all() as Row[];
  const groups = new Map<string, SharedName[]>();
  for (const { key, slug, isLong, id, papers, joinedToId } of rows) {
    const topic = id === null ? null : { id, papers, joinedToId };
    groups.set(key, [...(groups.get(key) ?? []), { slug, topic, isLong: isLong === 1 }]);
  }
  const write = joinWriter(database);
  let changed = 0;
  for (const names of groups.values()) {
    const chosen = chooseName(names)?.topic ?? null;
    if (chosen === null) continue;
    for (const { slug, topic } of names) {
      const joinedToId = topic?.id === chosen.id ? null : chosen.id;
      if (topic === null || topic.joinedToId !== joinedToId) {
        write(slug, topic, joinedToId);
        changed++;
      }
    }
  }
  return changed;
}

function joinWriter(database: Database.Database) {
  const add = database.prepare(
    `INSERT INTO "Topic" ("slug", "name", "kind", "joinedToId") VALUES (?, ?, 'keyword', ?)`,
  );
  const update = database.prepare(`UPDATE "Topic" SET "joinedToId" = ? WHERE "id" = ?`);
  const drop = database.prepare(
    `DELETE FROM "TopicPending" WHERE "paperId" IN (SELECT "paperId" FROM "PaperTopic" WHERE "topicId" = ?)`,
  );
  const queue = database.prepare(
    `INSERT INTO "TopicPending" ("paperId") SELECT "paperId" FROM "PaperTopic" WHERE "topicId" = ?`,
  );
  return (slug: string, topic: SharedName["topic"], joinedToId: number | null) => {
    if (topic === null) {
      add.run(slug, slug.toUpperCase(), joinedToId);
      return;
    }
    update.run(joinedToId, topic.id);
    // Its own papers move to the other topic, or papers of the other, which may have this name, move to it.
    for (const id of new Set([topic.id, topic.joinedToId ?? topic.id])) {
      drop.run(id);
      queue.run(id);
    }
  };
}
