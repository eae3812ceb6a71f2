import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { addDays } from "@/lib/calendar/day";
import { env } from "@/lib/platform/env";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { askSearch, closeSearch } from "@/lib/search/client";
import { highlightAbstract, highlightText, placesOfWords } from "@/lib/search/highlight/highlightText";
import { indexPending } from "@/lib/search/index/indexer.store";
import { stopWords } from "@/lib/text/stopWords";
import { quantile } from "./measures";
import { type Engine, fts5, postgres } from "./peers";
import { type Resampler, resampler } from "./resample";

export type SpeedOptions = {
  papers: number;
  /** A file of real papers whose sentences make up the synthetic ones, or null for the papers in the repository. */
  source: string | null;
  /** The folder that keeps the stores for the next run; by default they are deleted. */
  keep: string | undefined;
  /** Whether to measure FTS5 and PostgreSQL as well; building them takes a quarter of an hour for a million papers. */
  peers: boolean;
};

/** Enough for a p99 that is not just the slowest query. */
const queriesPerClass = 200;
/** For the alternatives: PostgreSQL needs seconds for each query. */
const queriesOfPeers = 20;
const pageSize = 20;

/**
 * Builds a store of synthetic papers, prints what that takes, then times queries of every kind.
 * @param prepare runs `prepareSpeed` for a folder in a child process, because the source sentences would count towards
 *   this process's memory
 */
export async function measureSpeed(
  { keep, peers }: Pick<SpeedOptions, "keep" | "peers">,
  prepare: (folder: string) => void,
): Promise<void> {
  const folder = keep ?? mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  mkdirSync(folder, { recursive: true });
  prepare(folder);
  const file = path.join(folder, "offprint.db");
  const classes: Classes = JSON.parse(readFileSync(path.join(folder, "queries.json"), "utf8"));
  const table: Row[] = await measureOffprint(file, classes);
  if (peers) {
    const docs = () => documents(file);
    const engines = [
      () => fts5(docs(), "FTS5, porter, OR", "porter unicode61", path.join(folder, "fts5.db")),
      () => postgres(docs(), path.join(folder, "postgres")),
    ];
    for (const open of engines) {
      const engine = await open();
      if (engine) table.push(...(await measurePeer(engine, classes)));
      await engine?.close?.();
    }
  }
  if (!keep) rmSync(folder, { recursive: true });
  console.table(table);
}

/** Builds a folder's store if needed and writes the queries to run. */
export async function prepareSpeed(folder: string, { papers, source }: Pick<SpeedOptions, "papers" | "source">) {
  const file = path.join(folder, "offprint.db");
  const sample = resampler(source);
  if (!existsSync(file)) await build(file, papers, sample);
  writeFileSync(path.join(folder, "queries.json"), JSON.stringify(queryClasses(file, sample)));
}

type Classes = Record<string, string[]>;
type Row = Record<string, string | number>;

async function timeEach(
  engine: string,
  kind: string,
  queries: string[],
  find: (text: string) => unknown,
): Promise<Row> {
  const times: number[] = [];
  for (const text of queries) {
    const start = performance.now();
    await find(text);
    times.push(performance.now() - start);
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  const row = {
    engine,
    queries: kind,
    example: (queries[0] ?? "").slice(0, 30),
    p50: p50 ?? "",
    p95: p95 ?? "",
    p99: p99 ?? "",
  };
  console.log(Object.values(row).join("  "));
  return row;
}

/**
 * Times a whole results page: search in its thread, facet counts, reading twenty papers, marking titles and abstracts.
 */
async function measureOffprint(file: string, classes: Classes): Promise<Row[]> {
  Object.assign(env(), { databaseFile: file, searchVectors: true });
  const search = (text: string) => askSearch("search", { text, order: "relevance", weaker: false, facets: true });
  const spent = { search: 0, marks: 0 };
  const timed = async <T>(what: keyof typeof spent, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    spent[what] += performance.now() - start;
    return result;
  };
  const database = new Database(file, { readonly: true });
  const read = database.prepare(`SELECT "title", "abstract" FROM "Paper" WHERE "id" = ?`);
  const page = async (text: string) => {
    const { ids, marks } = await timed("search", () => search(text));
    await timed("marks", () => {
      for (const id of ids.subarray(0, pageSize)) {
        const { title, abstract } = read.get(id) as { title: string; abstract: string };
        highlightText(title, marks);
        highlightAbstract(abstract, marks, 250);
        placesOfWords(abstract, marks);
      }
    });
  };
  // Warm up, as on a running site: opens the model, reads the words that corrections come from, and compiles the code.
  for (const text of Object.values(classes).flat()) {
    await page(`${text} model`);
    await askSearch("suggest", `${text.slice(0, 12)} m`);
  }
  const table: Row[] = [];
  for (const [kind, queries] of Object.entries(classes)) {
    for (const what of Object.keys(spent) as (keyof typeof spent)[]) spent[what] = 0;
    const row = await timeEach("Offprint, whole page", kind, queries, page);
    const mean = (sum: number) => (sum / queries.length).toFixed(1);
    table.push({
      ...row,
      search: mean(spent.search),
      marks: mean(spent.marks),
    });
  }
  for (const [kind, queries] of Object.entries(classes))
    table.push(
      await timeEach("Offprint, suggestions", kind, queries, (text) => askSearch("suggest", text.slice(0, 12))),
    );
  console.log(`Memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB, of which the model and its thread some 200`);
  database.close();
  await closeSearch();
  return table;
}

async function measurePeer({ name, find }: Engine, classes: Classes): Promise<Row[]> {
  const table: Row[] = [];
  for (const kind of ["rare word", "common word", "two common", "three common", "question"])
    table.push(
      await timeEach(name, kind, (classes[kind] ?? []).slice(0, queriesOfPeers), (text) => find(text, pageSize)),
    );
  return table;
}

async function build(file: string, papers: number, sample: Resampler): Promise<void> {
  await applyMigrations(file);
  const database = new Database(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;");
  const insert = database.prepare(
    `INSERT INTO "Paper" ("publicId", "title", "titleKey", "abstract", "authors", "categories", "links", "votes", "firstListedOn", "updatedAt")
     VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, 0)`,
  );
  const vector = database.prepare(`INSERT INTO "PaperVector" VALUES (?, ?)`);
  let bytes = 0;
  const writing = performance.now();
  for (let at = 0; at < papers; at += 10_000) {
    database.transaction(() => {
      for (let number = at; number < Math.min(papers, at + 10_000); number++) {
        const { title, abstract, authors, categories, hasCode, votes } = sample.paper(number);
        const day = addDays("2010-01-01", Math.floor((number / papers) * 5500));
        const links = hasCode ? '{"code":"https://github.com/a/b"}' : "{}";
        insert.run(
          `s${number}`,
          title,
          abstract,
          JSON.stringify(authors),
          JSON.stringify(categories),
          links,
          votes,
          day,
        );
        vector.run(number + 1, sample.vector(number));
        bytes += Buffer.byteLength(title) + Buffer.byteLength(abstract);
      }
    })();
  }
  console.log(`Wrote ${papers} papers in ${seconds(writing)} s: ${mb(bytes)} MB of titles and abstracts`);
  const indexing = performance.now();
  let peak = 0;
  indexPending(database, {
    onProgress: () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    },
  });
  database.pragma("wal_checkpoint(TRUNCATE)");
  const size = database.prepare(`SELECT SUM(pgsize) FROM dbstat WHERE name LIKE '%Index%'`).pluck().get() as number;
  const rate = Math.round(papers / ((performance.now() - indexing) / 1000));
  console.log(`Indexed them in ${seconds(indexing)} s, ${rate}/s, peak memory ${mb(peak)} MB`);
  console.log(
    `The index has ${mb(size)} MB, ${(size / bytes).toFixed(2)} × the text; the store ${mb(statSync(file).size)} MB`,
  );
  database.close();
}

function* documents(file: string) {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare(`SELECT "publicId" AS "id", "title", "abstract" AS "text" FROM "Paper"`).iterate();
  for (const row of rows) yield row as { id: string; title: string; text: string };
  database.close();
}

/** Builds queries of every kind from words and sentences in the store. */
function queryClasses(file: string, sample: Resampler): Classes {
  const database = new Database(file, { readonly: true });
  const words = (condition: string, limit: number) =>
    (
      database
        .prepare(
          `SELECT "text" FROM "IndexWord" WHERE "stem" <> '' AND ${condition} ORDER BY "papers" DESC LIMIT ${limit}`,
        )
        .pluck()
        .all() as string[]
    ).filter((word) => !stopWords.has(word) && /^[a-z]{3,}$/.test(word));
  const common = words(`"papers" > 0`, 300);
  const rare = words(`"papers" BETWEEN 2 AND 200`, 5000);
  database.close();
  const many = (make: (number: number) => string) =>
    Array.from({ length: queriesPerClass }, (_, number) => make(number));
  const pick = (from: string[], number: number) => from[(number * 7919) % from.length] ?? "";
  return {
    "rare word": many((n) => pick(rare, n)),
    "common word": many((n) => pick(common, n)),
    "two common": many((n) => `${pick(common, n)} ${pick(common, n + 17)}`),
    "three common": many((n) => `${pick(common, n)} ${pick(common, n + 17)} ${pick(common, n + 31)}`),
    "words of a title": many((n) => sample.titleWords(n, 3)),
    phrase: many((n) => `"${sample.titleWords(n, 2)}"`),
    prefix: many((n) => `${pick(common, n).slice(0, 4)}*`),
    // As long as real questions: those of Natural Questions (Kwiatkowski et al. 2019) have nine words.
    question: many((n) => `how ${firstWords(sample.sentence(n), 9)}`),
    // As if pasted: half have more than 21 words.
    sentence: many((n) => sample.sentence(n)),
    // From two sentences, so that no paper matches all of it.
    "two halves": many((n) => `${firstWords(sample.sentence(n), 10)} ${firstWords(sample.sentence(n + 1000), 10)}`),
    fields: many((n) => `title:${pick(common, n)} ${pick(common, n + 5)} author:${sample.lastName(n)}`),
    filters: many((n) => `${pick(common, n)} after:2020 has:code votes:>3`),
    misspelt: many((n) =>
      misspell(
        pick(
          common.filter((word) => word.length > 6),
          n,
        ),
      ),
    ),
  };
}

const firstWords = (text: string, count: number) => text.split(" ").slice(0, count).join(" ");

/** Swaps the third and fourth letters and adds a q. */
function misspell(word: string): string {
  return `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}q`;
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
const mb = (bytes: number) => Math.round(bytes / 1e6);
