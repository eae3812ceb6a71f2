/*
 * Measures how fast authors are found and listed in a store of many papers, and how fast they are assigned and joined:
 *   npm run bench:authors -- [PAPERS]      (by default 1000000)
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { addDays } from "@/lib/calendar/day";
import { assignPendingAuthors } from "@/lib/papers/authors/assign.store";
import { joinPendingWritings } from "@/lib/papers/authors/join.store";
import {
  authorTopics,
  coauthors,
  countByYear,
  findAuthor,
  listAuthor,
  nearestAuthors,
  perhapsSame,
} from "@/lib/papers/authors/store";
import { closeDatabase } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { medianAndP99 } from "./measures";
import { random } from "./random";

const papers = Number(process.argv[2] ?? 1_000_000);
const authorsEach = 6;
/** The first is as common as all of the last thousand, as with Chinese family names. */
const [families, givenNames] = [5000, 5000];
const days = 3000;
const repeats = 20;
/** Papers whose authors change, for which the worker's work is timed. */
const pending = 2000;

const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
const file = path.join(folder, "offprint.db");
process.env.DATABASE_URL = `file:${file}`;

/** A number as a word, since a name has no digits: Aabo, Baco. */
function wordOf(number: number): string {
  const letters = [1, 26, 676].map((unit) => String.fromCharCode(97 + (Math.floor(number / unit) % 26))).join("");
  return `${letters.slice(0, 1).toUpperCase()}${letters.slice(1)}o`;
}

function nameOf(next: () => number): string {
  return `${wordOf(Math.floor(givenNames ** next()) - 1)} ${wordOf(Math.floor(families ** next()) - 1)}wski`;
}

try {
  await applyMigrations(file);
  fill();
  console.log(
    `${papers} papers, ${(statSync(file).size / 1e6).toFixed(0)} MB, of which authors ${sizeOfAuthors()} MB\n`,
  );
  await measure();
  timePending();
} finally {
  await closeDatabase();
  rmSync(folder, { recursive: true });
}

/** Writes the tables as the worker would leave them, in key order and without triggers. */
function fill(): void {
  const database = new Database(file);
  database.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
  const dropped = database
    .prepare(
      `SELECT "type", "name", "sql" FROM sqlite_master
       WHERE "type" = 'trigger' OR "type" = 'index' AND "tbl_name" IN ('Author', 'PaperAuthor') AND "sql" > ''`,
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of dropped) database.exec(`DROP ${type} "${name}"`);
  const paper = database.prepare(
    `INSERT INTO "Paper" ("id", "publicId", "title", "titleKey", "abstract", "authors", "firstListedOn", "updatedAt")
     VALUES (?, ?, ?, ?, ?, ?, ?, '2025-01-01T00:00:00.000+00:00')`,
  );
  const author = database.prepare(`INSERT INTO "Author" ("id", "slug", "name", "key") VALUES (?, ?, ?, ?)`);
  const has = database.prepare(`INSERT INTO "PaperAuthor" VALUES (?, ?, ?, ?)`);
  const next = random(1);
  const ids = new Map<string, number>();
  const idOf = (name: string) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const [given = "", family = ""] = name.toLowerCase().split(" ");
    author.run(ids.size + 1, `${given}-${family}`, name, `${family} ${given[0]}`);
    ids.set(name, ids.size + 1);
    return ids.size;
  };
  database.transaction(() => {
    for (let id = 1; id <= papers; id++) {
      const day = addDays("2025-03-12", -Math.floor((days * (papers - id)) / papers));
      const names = [...new Set(Array.from({ length: authorsEach }, () => nameOf(next)))];
      paper.run(id, `p${id}`, `Paper ${id}`, `paper ${id}`, "An abstract. ".repeat(80), JSON.stringify(names), day);
      for (const [place, name] of names.entries()) has.run(id, place, idOf(name), day);
    }
  })();
  for (const { sql } of dropped) database.exec(sql);
  database.close();
}

function sizeOfAuthors(): string {
  const database = new Database(file, { readonly: true });
  const pages = database
    .prepare(`SELECT SUM("pgsize") FROM dbstat WHERE "name" LIKE '%Author%' AND "aggregate" = TRUE`)
    .pluck()
    .get() as number;
  database.close();
  return (pages / 1e6).toFixed(0);
}

async function measure(): Promise<void> {
  const page = { skip: 0, take: 60 };
  console.log("| ms, p50 / p99 | papers | find | newest | page 20 | years | co-authors | topics | may be the same |");
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const [given, family] of [
    [0, 0],
    [3, 3],
    [20, 20],
    [200, 200],
  ] as const) {
    const author = await findAuthor(`${wordOf(given)} ${wordOf(family)}wski`);
    if (author === null) continue;
    const { slug } = author;
    const times = [
      await medianAndP99(repeats, () => findAuthor(slug)),
      await medianAndP99(repeats, () => listAuthor(slug, page)),
      await medianAndP99(repeats, () => listAuthor(slug, { ...page, skip: 1140 })),
      await medianAndP99(repeats, () => countByYear(slug)),
      await medianAndP99(repeats, () => coauthors(slug, 20)),
      await medianAndP99(repeats, () => authorTopics(slug, 10)),
      await medianAndP99(repeats, () => perhapsSame(author, 12)),
    ];
    console.log(`| ${author.name} | ${author.papers} | ${times.join(" | ")} |`);
  }
  console.log(
    `\nNear a name that nobody has: ${await medianAndP99(repeats, () => nearestAuthors("Aaaoo Aaaowski", 12))} ms`,
  );
}

function timePending(): void {
  const database = new Database(file, { timeout: 5000 });
  database.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;");
  const next = random(2);
  const change = database.prepare(`UPDATE "Paper" SET "authors" = ? WHERE "id" = ?`);
  database.transaction(() => {
    for (let turn = 0; turn < pending; turn++) {
      const names = Array.from({ length: authorsEach }, () => nameOf(next));
      change.run(JSON.stringify(names), 1 + Math.floor(papers * next()));
    }
  })();
  const start = performance.now();
  const done = assignPendingAuthors(database);
  console.log(`\n${((1000 * done) / (performance.now() - start)).toFixed(0)} papers a second get their authors`);
  const took: number[] = [];
  let keys = 0;
  for (let batch = 1; batch > 0; keys += batch) {
    const before = performance.now();
    batch = joinPendingWritings(database);
    took.push(performance.now() - before);
  }
  const total = took.reduce((sum, each) => sum + each, 0);
  console.log(
    `${keys} keys looked at in ${(total / 1000).toFixed(1)} s, the longest batch ${(Math.max(...took) / 1000).toFixed(1)} s, ` +
      `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
  database.close();
}
