/*
 * Measures how long each endpoint of the APIs takes, from the request to the last byte of the body.
 *
 *   npm run bench:api -- [--data DIR] [--store FILE] [--keep FOLDER] [--times 40]
 *
 * Without --store it uses 10,000 generated papers, or the real ones of --data. --store uses a copy of a store instead,
 * such as the million papers kept by `bench:search -- speed --keep`; in the copy, it applies migrations, lists the
 * papers by day and turns their categories into topics. --keep keeps the copy. Requests bypass HTTP: Next adds about a
 * millisecond.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { importJsonLines } from "@/lib/ingest/sources/jsonLines";
import { assignTopics } from "@/lib/papers/topics/assignPending.store";
import { closeDatabase } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { closeSearch } from "@/lib/search/client";
import { sendRequest } from "../setup/requests";
import { findData } from "./data";
import { quantile } from "./measures";
import { syntheticPaper } from "./syntheticPaper";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    store: { type: "string" },
    keep: { type: "string" },
    times: { type: "string", default: "40" },
  },
});
const fieldMap = {
  abstract: "summary",
  votes: "upvotes",
  "links.code": "githubRepo",
  "links.project": "projectPage",
};

/** Papers in the store when no --data is given. */
const generated = 10_000;

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
mkdirSync(folder, { recursive: true });
const file = path.join(folder, "offprint.db");
Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: `file:${file}`, SEARCH_VECTORS: "off", API_LIMIT: "0" });

if (!existsSync(file)) await (values.store ? copyStore(values.store) : fillStore());
console.table(await measure(Number(values.times)));
await closeSearch();
await closeDatabase();
if (!values.keep) rmSync(folder, { recursive: true });

async function fillStore(): Promise<void> {
  await applyMigrations(file);
  const { created } =
    values.data === undefined
      ? await importJsonLines(generatePapers(), {})
      : await importJsonLines(findData(values.data, "daily-papers.jsonl.gz"), { fieldMap });
  assignTopics();
  console.log(`Brought in ${created} papers`);
}

/** Writes synthetic papers to a file and returns its path. */
function generatePapers(): string {
  const name = path.join(folder, "generated.jsonl");
  const lines = Array.from({ length: generated }, (_, number) => JSON.stringify(syntheticPaper(number)));
  writeFileSync(name, lines.join("\n"));
  return name;
}

async function copyStore(source: string): Promise<void> {
  copyFileSync(source, file);
  await applyMigrations(file);
  const database = new Database(file);
  database.exec(`
    PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;
    BEGIN;
    INSERT OR IGNORE INTO "Listing" ("paperId", "day", "rank")
      SELECT "id", "firstListedOn", ROW_NUMBER() OVER (PARTITION BY "firstListedOn" ORDER BY "id")
      FROM "Paper" WHERE "firstListedOn" IS NOT NULL;
    UPDATE "Paper" SET "score" = log10(1 + "votes") + (julianday("firstListedOn") - 2440587.5) / 7
      WHERE "firstListedOn" IS NOT NULL AND "score" IS NULL;
    INSERT OR IGNORE INTO "Topic" ("slug", "name", "kind")
      SELECT DISTINCT value, value, 'category' FROM "Paper", json_each("categories");
    INSERT OR IGNORE INTO "PaperTopic" ("paperId", "topicId", "firstListedOn", "score")
      SELECT p."id", t."id", p."firstListedOn", p."score" FROM "Paper" p, json_each(p."categories") c
      JOIN "Topic" t ON t."slug" = c.value;
    DELETE FROM "TopicPending";
    DELETE FROM "IndexPending";
    COMMIT;
    ANALYZE;`);
  database.close();
}

type Row = Record<string, string | number>;

async function measure(times: number): Promise<Row[]> {
  const database = new Database(file, { readonly: true });
  const one = (sql: string) => database.prepare(sql).pluck().get() as string;
  const papers = one(`SELECT COUNT(*) FROM "Paper"`);
  const latest = one(`SELECT MAX("day") FROM "Listing"`);
  const ids = database
    .prepare(`SELECT "publicId" FROM "Paper" ORDER BY "id" DESC LIMIT ?`)
    .pluck()
    .all(times) as string[];
  const topic = one(`SELECT "slug" FROM "Topic" ORDER BY "papers" DESC LIMIT 1`);
  database.close();
  console.log(`${papers} papers, the latest day ${latest}, the largest topic ${topic}`);
  const month = latest.slice(0, 7);
  const words = ["language models", "diffusion", "retrieval augmented generation", "graph neural networks", "agents"];
  const ofId =
    (before: string, after = "") =>
    (n: number) =>
      `${before}${encodeURIComponent(ids[n % ids.length] ?? "")}${after}`;
  const ofQuery = (before: string) => (n: number) =>
    `${before}${encodeURIComponent(`${words[n % words.length]} ${n}`)}`;
  const fixed = (path: string) => () => path;
  const addresses: [string, (n: number) => string][] = [
    ["/api/daily_papers", fixed("/api/daily_papers")],
    ["/api/daily_papers?date=", fixed(`/api/daily_papers?date=${latest}`)],
    ["/api/daily_papers?month=&p=1", fixed(`/api/daily_papers?month=${month}&p=1`)],
    ["/api/daily_papers?sort=trending", fixed("/api/daily_papers?sort=trending")],
    ["/api/papers/search", ofQuery("/api/papers/search?q=")],
    ["/api/papers/{id}", ofId("/api/papers/")],
    ["/api/v1/site", fixed("/api/v1/site")],
    ["/api/v1/periods/latest", fixed("/api/v1/periods/latest")],
    ["/api/v1/periods/{month}", fixed(`/api/v1/periods/${month}`)],
    ["/api/v1/days", fixed(`/api/v1/days?from=${month}-01&to=${latest}`)],
    ["/api/v1/trending", fixed("/api/v1/trending")],
    ["/api/v1/search", ofQuery("/api/v1/search?facets=yes&q=")],
    ["/api/v1/suggest", (n) => `/api/v1/suggest?q=${(words[n % words.length] ?? "").slice(0, 3 + (n % 5))}`],
    ["/api/v1/papers/{id}", ofId("/api/v1/papers/")],
    ["/api/v1/papers/{id}/similar", ofId("/api/v1/papers/", "/similar")],
    ["/api/v1/topics", fixed("/api/v1/topics")],
    ["/api/v1/topics/{topic}", fixed(`/api/v1/topics/${topic}`)],
    ["/api/v1/topics/{topic}/papers", fixed(`/api/v1/topics/${topic}/papers`)],
    ["/papers.md", fixed("/papers.md")],
    ["/papers/{id}.md", ofId("/papers/", ".md")],
    ["/search.md", ofQuery("/search.md?q=")],
  ];
  const table: Row[] = [];
  for (const [address, path] of addresses) table.push({ address, ...(await timeEach(path, times)) });
  table.push({ address: "/mcp search", ...(await timeTool(times)) });
  return table;
}

async function timeEach(path: (n: number) => string, times: number, init: (n: number) => RequestInit = () => ({})) {
  const durations: number[] = [];
  let bytes = 0;
  // Warm up, as on a running site.
  await (await sendRequest(path(times), init(times))).text();
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    const response = await sendRequest(path(n), init(n));
    const text = await response.text();
    durations.push(performance.now() - start);
    if (response.status !== 200) throw new Error(`${path(n)} answered ${response.status}: ${text.slice(0, 200)}`);
    bytes += text.length;
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(durations, share));
  return { "p50 ms": p50 ?? "", "p95 ms": p95 ?? "", "p99 ms": p99 ?? "", KB: Math.round(bytes / times / 1000) };
}

function timeTool(times: number) {
  const headers = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
  const call = (query: string) => ({ name: "search", arguments: { query } });
  const body = (n: number) =>
    JSON.stringify({ jsonrpc: "2.0", id: n, method: "tools/call", params: call(`agents ${n}`) });
  return timeEach(
    () => "/mcp",
    times,
    (n) => ({ method: "POST", headers, body: body(n) }),
  );
}
