import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { stopWords } from "@/lib/index/stopWords";
import { indexPending } from "@/lib/index/writer";
import { applyMigrations } from "@/lib/migrations";
import { addDays } from "@/lib/periods/day";
import { openEngine } from "@/lib/search/engine";
import { markedSnippet, markedText } from "@/lib/search/markedText";
import { openModel } from "@/lib/vectors/model";
import { quantile } from "./measures";
import { type Engine, fts5, postgres } from "./peers";
import { type Resampler, resampler } from "./resample";

export type SpeedOptions = {
  papers: number;
  /** JSON Lines of real papers, whose sentences make up the others. */
  source: string;
  /** Where the store is kept for the next run; by default it is thrown away. */
  keep: string | undefined;
  /** Whether FTS5 and PostgreSQL are built too, which takes some minutes for a million. */
  peers: boolean;
};

const queriesPerClass = 60;
const shown = 20;

/** Builds a store of that many papers and prints what that takes, then asks queries of every kind and prints how long. */
export async function measureSpeed({ papers, source, keep, peers }: SpeedOptions): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  const file = keep ?? path.join(folder, "offprint.db");
  const sample = resampler(source);
  if (!existsSync(file)) await build(file, papers, sample);
  const classes = queryClasses(file, sample);
  const table: Record<string, string | number>[] = [];
  const add = async (name: string, find: (text: string) => unknown, among = Object.keys(classes)) => {
    for (const kind of among) {
      const queries = classes[kind] ?? [];
      const times: number[] = [];
      for (const text of queries) {
        const start = performance.now();
        await find(text);
        times.push(performance.now() - start);
      }
      const row = { engine: name, queries: kind, example: (queries[0] ?? "").slice(0, 40) };
      table.push({ ...row, p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) });
      console.log(Object.values(table.at(-1) ?? {}).join("  "));
    }
  };
  await measureOffprint(file, add);
  if (peers) {
    const docs = () => documents(file);
    await measurePeer(fts5(docs(), "FTS5, porter, OR", "porter unicode61", path.join(folder, "fts5.db")), add);
    const postgresql = await postgres(docs());
    if (postgresql) await measurePeer(postgresql, add);
  }
  rmSync(folder, { recursive: true });
  console.table(table);
}

type Add = (name: string, find: (text: string) => unknown, among?: string[]) => Promise<void>;

/** As the page has it: facets counted, twenty papers read, their titles and abstracts marked. */
async function measureOffprint(file: string, add: Add): Promise<void> {
  const model = await openModel();
  const engine = openEngine(file, { embed: async (text) => (await model.embed([text]))[0] ?? null });
  const database = new Database(file, { readonly: true });
  const read = database.prepare(`SELECT "title", "abstract" FROM "Paper" WHERE "id" = ?`);
  const page = async (text: string) => {
    const { papers, marks } = await engine.search({ text, order: "relevance", facets: true });
    for (const { id } of papers.slice(0, shown)) {
      const { title, abstract } = read.get(id) as { title: string; abstract: string };
      markedText(title, marks);
      markedSnippet(abstract, marks, 280);
    }
  };
  // Twice: the first time warms up what a site that runs has warm.
  for (let at = 0; at < 30; at++) await page(`warm up number ${at} of the neural network model`);
  await add("Offprint, whole page", page);
  await add("Offprint, suggestions", (text) => engine.suggest(text.slice(0, 12)));
  console.log(`Memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB, of which the model some 130`);
  engine.close();
  database.close();
  await model.close();
}

async function measurePeer(engine: Engine, add: Add): Promise<void> {
  await add(engine.name, (text) => engine.find(text, shown), [
    "rare word",
    "common word",
    "two common",
    "three common",
    "question",
  ]);
  await engine.close?.();
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
  console.log(`Indexed them in ${seconds(indexing)} s, ${rate}/s, at most ${mb(peak)} MB of memory`);
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

/** Queries of every kind, made of the words and sentences that the store has. */
function queryClasses(file: string, sample: Resampler): Record<string, string[]> {
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
    question: many((n) => sample.sentence(n)),
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

/** Two letters swapped. */
function misspell(word: string): string {
  return `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}q`;
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
const mb = (bytes: number) => Math.round(bytes / 1e6);
