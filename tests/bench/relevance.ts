import { createHash } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import Database from "better-sqlite3";
import { type Collection, type Doc, readCollection } from "./collection";
import { averagePrecision, ndcg, recall } from "./measures";
import { type Engine, fts5, miniSearch, postgres } from "./peers";

/** The depth to which results are read; the site returns no more. */
const depth = 1000;

/**
 * `vectorFile` keeps vectors for the next run. Without `vectors`, the site is measured without them only; without
 * `peers`, only the site is measured.
 */
export type RelevanceOptions = { vectorFile: string | undefined; vectors: boolean; peers: boolean };

/** Runs every query of some collections on every engine and prints the quality of the results. */
export async function measureRelevance(folders: string[], options: RelevanceOptions): Promise<void> {
  const table: Record<string, string | number>[] = [];
  for (const folder of folders) {
    const collection = readCollection(folder);
    const { docs, queries, name } = collection;
    for await (const engine of enginesFor(collection, options)) {
      const row = {
        collection: name,
        documents: docs.length,
        queries: queries.length,
        ...(await measure(engine, collection)),
      };
      console.log(Object.values(row).join("  "));
      table.push(row);
      await engine.close?.();
    }
  }
  console.table(table);
}

async function* enginesFor(
  { docs }: Collection,
  { vectorFile, vectors, peers }: RelevanceOptions,
): AsyncGenerator<Engine> {
  if (peers) yield* peersFor(docs);
  const { find, place, close } = await openOffprint(docs, vectorFile);
  yield { name: "Offprint, without vectors", find, ...(vectors ? {} : { close }) };
  if (!vectors) return;
  await place();
  yield { name: "Offprint", find, close };
}

async function* peersFor(docs: Doc[]): AsyncGenerator<Engine> {
  yield fts5(docs, "FTS5, unicode61, OR", "unicode61");
  yield fts5(docs, "FTS5, porter, OR", "porter unicode61");
  yield miniSearch(docs);
  const postgresql = await postgres(docs);
  if (postgresql) yield postgresql;
  else console.log("Skipped PostgreSQL: not installed");
}

async function measure({ name, find }: Engine, { queries }: Collection) {
  const sums = { ndcg: 0, recall: 0, map: 0 };
  for (const { text, grades } of queries) {
    const found = await find(text, depth);
    sums.ndcg += ndcg(found, grades, 10);
    sums.recall += recall(found, grades, 100);
    sums.map += averagePrecision(found, grades);
  }
  const mean = (sum: number) => (sum / queries.length).toFixed(3);
  return {
    engine: name,
    "nDCG@10": mean(sums.ndcg),
    "Recall@100": mean(sums.recall),
    MAP: mean(sums.map),
  };
}

/** The site's search, from importing a file to the function that the page calls. */
export async function openOffprint(docs: Doc[], vectorFile: string | undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  const database = path.join(folder, "offprint.db");
  // These are read on first use, so set them before importing the modules that read them.
  process.env.DATA_DIR = folder;
  const { env } = await import("@/lib/platform/env");
  Object.assign(env(), { databaseFile: database, searchVectors: true });
  const { applyMigrations } = await import("@/lib/platform/migrations/apply");
  const { closeDatabase } = await import("@/lib/platform/db");
  const { importJsonLines } = await import("@/lib/ingest/sources/jsonLines");
  const { searchPapers } = await import("@/lib/search/store");
  const { closeSearch } = await import("@/lib/search/client");
  const { embedPapers: placePapers } = await import("@/lib/search/vectors/embedPapers");
  await applyMigrations(database);
  const file = path.join(folder, "papers.jsonl");
  await writePapers(file, docs);
  await importJsonLines(file);

  /** @param weaker whether to list matches, too, that are not relevant: measures the order of all */
  const find = async (text: string, most: number, weaker = true) => {
    const { papers } = await searchPapers(text, { pageSize: most, weaker });
    return papers.map(({ doi }) => docs[Number(doi?.slice("10.5555/".length))]?.id ?? "");
  };
  const place = async () => {
    if (vectorFile) readVectors(database, vectorFile);
    await placePapers({ signal: new AbortController().signal });
    if (vectorFile) keepVectors(database, vectorFile);
    // Forget the cached answers that were found without vectors.
    await closeSearch();
    await warmUp(find);
  };
  const close = async () => {
    await closeSearch();
    await closeDatabase();
    rmSync(folder, { recursive: true });
  };
  return { find, place, close };
}

/**
 * Waits for the model to open: searches with two distinctive words ask it, and are answered without it until it is
 * ready.
 */
async function warmUp(find: Engine["find"]): Promise<void> {
  await find("paper machine", 1);
  await new Promise((resolve) => setTimeout(resolve, 5000));
}

/** A DOI carries a document's number through the store. */
async function writePapers(file: string, docs: Doc[]): Promise<void> {
  const stream = createWriteStream(file);
  for (const [index, { title, text, published }] of docs.entries()) {
    const id = `10.5555/${index}`;
    // A paper needs a title and an abstract; some collections have texts without.
    const paper = {
      id,
      title: title.trim().slice(0, 1000) || "Untitled",
      abstract: text.trim().slice(0, 50_000) || "None.",
      ...(published ? { published } : {}),
    };
    stream.write(`${JSON.stringify(paper)}\n`);
  }
  await finished(stream.end());
}

const hashOf = (title: string, abstract: string) => createHash("sha1").update(`${title}\n${abstract}`).digest("hex");

function readVectors(database: string, vectorFile: string): void {
  withVectors(database, vectorFile, (sqlite, all) => {
    const insert = sqlite.prepare(`INSERT OR IGNORE INTO "PaperVector" VALUES (?, ?)`);
    const find = sqlite.prepare("SELECT vector FROM kept.vector WHERE hash = ?").pluck();
    for (const { id, title, abstract } of all) {
      const vector = find.get(hashOf(title, abstract));
      if (vector) insert.run(id, vector);
    }
    const model = sqlite.prepare("SELECT name FROM kept.model").pluck().get();
    if (model) sqlite.prepare(`INSERT OR REPLACE INTO "Setting" VALUES ('vectors.model', ?, 0)`).run(model);
  });
}

function keepVectors(database: string, vectorFile: string): void {
  withVectors(database, vectorFile, (sqlite, all) => {
    const find = sqlite.prepare(`SELECT "vector" FROM "PaperVector" WHERE "paperId" = ?`).pluck();
    const insert = sqlite.prepare("INSERT OR REPLACE INTO kept.vector VALUES (?, ?)");
    for (const { id, title, abstract } of all) insert.run(hashOf(title, abstract), find.get(id));
    sqlite.exec(
      `DELETE FROM kept.model; INSERT INTO kept.model SELECT "value" FROM "Setting" WHERE "key" = 'vectors.model'`,
    );
  });
}

type Row = { id: number; title: string; abstract: string };

function withVectors(
  database: string,
  vectorFile: string,
  work: (sqlite: Database.Database, all: Row[]) => void,
): void {
  const sqlite = new Database(database);
  sqlite.prepare("ATTACH ? AS kept").run(vectorFile);
  sqlite.exec(
    "CREATE TABLE IF NOT EXISTS kept.vector (hash TEXT PRIMARY KEY, vector BLOB); CREATE TABLE IF NOT EXISTS kept.model (name TEXT)",
  );
  sqlite.transaction(() =>
    work(sqlite, sqlite.prepare(`SELECT "id", "title", "abstract" FROM "Paper"`).all() as Row[]),
  )();
  sqlite.close();
}
