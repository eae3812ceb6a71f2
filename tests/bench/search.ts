/*
 * How well and how quickly the search finds, on collections with known answers, beside SQLite's full-text search as
 * one would use it without thought.
 *
 *   node --import tsx tests/bench/search.ts FOLDER …
 *
 * Each folder is a collection: corpus.jsonl.gz with {id, title, text} a line, queries.jsonl with {id, text}, and
 * qrels.tsv with query, document and grade. nDCG@10 with gain 2^grade − 1 and discount log2(1 + place), Järvelin and
 * Kekäläinen 2002 in the form of Burges 2005.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import Database from "better-sqlite3";

type Doc = { id: string; title: string; text: string };
type Query = { id: string; text: string };
type Judged = Map<string, Map<string, number>>;
type Engine = { name: string; find: (text: string) => Promise<string[]> | string[] };

const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
const depth = 10;

function readLines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function readJudged(file: string): Judged {
  const judged: Judged = new Map();
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const [query = "", doc = "", grade = "0"] = line.split("\t");
    const grades = judged.get(query) ?? new Map();
    judged.set(query, grades.set(doc, Number(grade)));
  }
  return judged;
}

function ndcg(found: string[], grades: Map<string, number>): number {
  const gain = (sorted: number[]) =>
    sorted.slice(0, depth).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** The search of the site, from the words that are typed to the papers of the first page. */
async function offprint(docs: Doc[]): Promise<Engine> {
  // The store is opened at first use, where this says.
  process.env.DATABASE_URL = `file:${path.join(folder, `${docs.length}-${Date.now()}.db`)}`;
  const { closeDatabase } = await import("@/lib/db");
  const { env } = await import("@/lib/env");
  const { applyMigrations } = await import("@/lib/migrations");
  const { paperRecordSchema } = await import("@/lib/papers/schema");
  const { bringIn } = await import("@/lib/sources/store");
  const { searchPapers } = await import("@/lib/search/store");
  await closeDatabase();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${env().databaseFile}${suffix}`, { force: true });
  await applyMigrations(env().databaseFile);
  for (let at = 0; at < docs.length; at += 500) {
    // A DOI carries a document's number through the store.
    const records = docs.slice(at, at + 500).map(({ title, text }, index) => ({
      id: `10.5555/${at + index}`,
      title: title.trim().slice(0, 1000) || "Untitled",
      abstract: text.trim().slice(0, 50_000) || "None.",
    }));
    await bringIn(records.map((record) => paperRecordSchema.parse(record)));
  }
  const find = async (text: string) => {
    const { papers } = await searchPapers(text, { page: 1, pageSize: depth });
    return papers.map(({ doi }) => docs[Number(doi?.slice("10.5555/".length))]?.id ?? "");
  };
  return { name: "Offprint", find };
}

/** FTS5 with every word joined by an operator and its own bm25. */
function fts5(docs: Doc[], name: string, tokenizer: string, operator: "AND" | "OR"): Engine {
  const sqlite = new Database(":memory:");
  sqlite.exec(`CREATE VIRTUAL TABLE doc USING fts5(id UNINDEXED, title, text, tokenize = '${tokenizer}')`);
  const insert = sqlite.prepare("INSERT INTO doc VALUES (?, ?, ?)");
  sqlite.transaction(() => {
    for (const { id, title, text } of docs) insert.run(id, title, text);
  })();
  const select = sqlite.prepare("SELECT id FROM doc WHERE doc MATCH ? ORDER BY bm25(doc) LIMIT 10").pluck();
  const find = (text: string) => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length > 0 ? (select.all(words.map((word) => `"${word}"`).join(` ${operator} `)) as string[]) : [];
  };
  return { name, find };
}

async function measure({ name, find }: Engine, queries: Query[], judged: Judged) {
  const times: number[] = [];
  let sum = 0;
  for (const { id, text } of queries) {
    const start = performance.now();
    const found = await find(text);
    times.push(performance.now() - start);
    sum += ndcg(found, judged.get(id) ?? new Map());
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  return { engine: name, "nDCG@10": (sum / queries.length).toFixed(3), "p50, ms": at(0.5), "p99, ms": at(0.99) };
}

const collections = process.argv.slice(2);
if (collections.length === 0) throw new Error("Name the folders of one or more collections");
const table: Record<string, string | number>[] = [];
for (const collection of collections) {
  const docs = readLines<Doc>(path.join(collection, "corpus.jsonl.gz"));
  const judged = readJudged(path.join(collection, "qrels.tsv"));
  const queries = readLines<Query>(path.join(collection, "queries.jsonl")).filter(({ id }) => judged.has(id));
  const engines = [
    fts5(docs, "FTS5, unicode61, AND", "unicode61", "AND"),
    fts5(docs, "FTS5, unicode61, OR", "unicode61", "OR"),
    fts5(docs, "FTS5, porter, OR", "porter unicode61", "OR"),
    await offprint(docs),
  ];
  for (const engine of engines) {
    const measured = await measure(engine, queries, judged);
    table.push({ collection: path.basename(collection), documents: docs.length, queries: queries.length, ...measured });
  }
}
rmSync(folder, { recursive: true });
console.table(table);
process.exit();
