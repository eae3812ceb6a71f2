/*
 * Measures how fast topics are listed, counted and found in a store of many papers, and how fast topics are assigned:
 *   npm run bench:topics -- [PAPERS]      (by default 1000000)
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { addDays } from "@/lib/calendar/day";
import { assignPendingTopics } from "@/lib/papers/topics/assign.store";
import {
  countByDay,
  findTopic,
  listCategories,
  listTopic,
  nearestTopics,
  relatedTopics,
  searchTopics,
  topicPages,
  topKeywords,
} from "@/lib/papers/topics/store";
import { taxonomy } from "@/lib/papers/topics/taxonomy";
import { closeDatabase } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { medianAndP99 } from "./measures";
import { random } from "./random";

const papers = Number(process.argv[2] ?? 1_000_000);
const keywordsEach = 9;
/** About as varied as the keywords of the daily papers: the first is a hundred thousand times as common as the last. */
const keywords = 200_000;
const days = 3000;
const repeats = 20;
/** Papers for which the worker's assignment is timed. */
const pending = 2000;

const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
const file = path.join(folder, "offprint.db");
process.env.DATABASE_URL = `file:${file}`;

try {
  await applyMigrations(file);
  fill();
  console.log(`${papers} papers, ${(statSync(file).size / 1e6).toFixed(0)} MB, of which topics ${sizeOfTopics()} MB\n`);
  await measure();
  console.log(`\n${timePending()} papers a second get topics from their keywords`);
} finally {
  await closeDatabase();
  rmSync(folder, { recursive: true });
}

/** Writes the tables as the worker would leave them, in key order and without triggers. */
function fill(): void {
  const database = new Database(file);
  database.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
  const triggers = database.prepare(`SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  const indexes = database
    .prepare(
      `SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'index' AND "tbl_name" = 'PaperTopic' AND "sql" > ''`,
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  for (const { name } of indexes) database.exec(`DROP INDEX "${name}"`);
  const categories = [...taxonomy.values()].flat();
  const paper = database.prepare(
    `INSERT INTO "Paper" ("id", "publicId", "title", "titleKey", "abstract", "votes", "firstListedOn", "score", "updatedAt")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '2025-01-01T00:00:00.000+00:00')`,
  );
  const topic = database.prepare(`INSERT INTO "Topic" ("slug", "name", "kind") VALUES (?, ?, ?)`);
  const has = database.prepare(`INSERT OR IGNORE INTO "PaperTopic" VALUES (?, ?, ?, ?)`);
  const next = random(1);
  database.transaction(() => {
    for (const { code, name } of categories) topic.run(code, name, "category");
    for (let rank = 0; rank < keywords; rank++) topic.run(`keyword-${rank}`, `keyword ${rank}`, "keyword");
    for (let id = 1; id <= papers; id++) {
      const age = Math.floor((days * (papers - id)) / papers);
      const votes = Math.floor(1 / (next() + 0.005));
      const day = addDays("2025-03-12", -age);
      const score = Math.log10(1 + votes) - age / 7;
      paper.run(id, `p${id}`, `Paper ${id}`, `paper ${id}`, "An abstract. ".repeat(80), votes, day, score);
      // The lower a topic's place, the more common it is.
      const topics = new Set([
        1 + Math.floor(categories.length * next() ** 3),
        1 + Math.floor(categories.length * next()),
      ]);
      while (topics.size < 2 + keywordsEach) topics.add(categories.length + 1 + Math.floor(keywords ** next()));
      for (const number of [...topics].sort((a, b) => a - b)) has.run(id, number, day, score);
    }
  })();
  for (const { sql } of [...indexes, ...triggers]) database.exec(sql);
  database.exec(`UPDATE "Topic" SET "papers" = (SELECT COUNT(*) FROM "PaperTopic" WHERE "topicId" = "Topic"."id")`);
  database.close();
}

function sizeOfTopics(): string {
  const database = new Database(file, { readonly: true });
  const pages = database
    .prepare(`SELECT SUM("pgsize") FROM dbstat WHERE "name" LIKE '%Topic%' AND "aggregate" = TRUE`)
    .pluck()
    .get() as number;
  database.close();
  return (pages / 1e6).toFixed(0);
}

async function measure(): Promise<void> {
  const names = ["cs.AI", "keyword-1", "keyword-100", "keyword-10000"];
  const latest = "2025-03-12";
  const page = { skip: 0, take: 60 };
  console.log("| ms, p50 / p99 | papers | find | newest | page 20 | trending | a year's weeks | related |");
  console.log("|---|---|---|---|---|---|---|---|");
  for (const name of names) {
    const topic = await findTopic(name);
    const times = [
      await medianAndP99(repeats, () => findTopic(name)),
      await medianAndP99(repeats, () => listTopic(name, "newest", page)),
      await medianAndP99(repeats, () => listTopic(name, "newest", { ...page, skip: 1140 })),
      await medianAndP99(repeats, () => listTopic(name, "trending", page)),
      await medianAndP99(repeats, () => countByDay(name, addDays(latest, -365))),
      await medianAndP99(repeats, () => relatedTopics(name, 12)),
    ];
    console.log(`| ${name} | ${topic?.papers} | ${times.join(" | ")} |`);
  }
  console.log("\n| ms, p50 / p99 | |\n|---|---|");
  console.log(`| all categories | ${await medianAndP99(repeats, listCategories)} |`);
  console.log(`| the hundred commonest keywords | ${await medianAndP99(repeats, () => topKeywords(100))} |`);
  console.log(`| topics with “keyword 7” | ${await medianAndP99(repeats, () => searchTopics("keyword 7", 100))} |`);
  console.log(`| topics with what none has | ${await medianAndP99(repeats, () => searchTopics("nothing", 100))} |`);
  const shown = Array.from({ length: 60 }, (_, paper) => ({
    categories: ["cs.AI"],
    keywords: Array.from({ length: keywordsEach }, (_, index) => `keyword ${paper * 3000 + index * 7}`),
    foundKeywords: [],
  }));
  console.log(`| which topics of 60 papers have a page | ${await medianAndP99(repeats, () => topicPages(shown))} |`);
  console.log(`| topics near “keyword-9x9” | ${await medianAndP99(repeats, () => nearestTopics("keyword-9x9", 8))} |`);
}

function timePending(): string {
  const database = new Database(file, { timeout: 5000 });
  database.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;");
  const next = random(2);
  const change = database.prepare(`UPDATE "Paper" SET "keywords" = ? WHERE "id" = ?`);
  database.transaction(() => {
    for (let turn = 0; turn < pending; turn++) {
      const paperKeywords = Array.from({ length: keywordsEach }, () => `keyword ${Math.floor(keywords ** next())}`);
      change.run(JSON.stringify(paperKeywords), 1 + Math.floor(papers * next()));
    }
  })();
  const start = performance.now();
  const done = assignPendingTopics(database);
  database.close();
  return ((1000 * done) / (performance.now() - start)).toFixed(0);
}
