import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { env } from "@/lib/platform/env";
import { askSearch, closeSearch } from "@/lib/search/client";
import { highlightAbstract, highlightText, placesOfWords } from "@/lib/search/highlight/highlightText";
import { quantile } from "./measures";
import { type Engine, fts5, postgres } from "./peers";
import { resampler } from "./resample";
import { type Classes, queryClasses } from "./speedQueries";
import { buildSpeedStore } from "./speedStore";

export type SpeedOptions = {
  papers: number;
  /** A file of real papers whose sentences make up the synthetic ones, or null for the papers in the repository. */
  source: string | null;
  /** The folder that keeps the stores for the next run; by default they are deleted. */
  keep: string | undefined;
  /** Whether to measure FTS5 and PostgreSQL as well; building them takes a quarter of an hour for a million papers. */
  peers: boolean;
};

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
  if (!existsSync(file)) await buildSpeedStore(file, papers, sample);
  writeFileSync(path.join(folder, "queries.json"), JSON.stringify(queryClasses(file, sample)));
}

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

function* documents(file: string) {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare(`SELECT "publicId" AS "id", "title", "abstract" AS "text" FROM "Paper"`).iterate();
  for (const row of rows) yield row as { id: string; title: string; text: string };
  database.close();
}
