// Common alternatives, each given the same titles and texts.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import MiniSearch from "minisearch";
import pg from "pg";
import { stemmer } from "stemmer";
import { stopWords } from "@/lib/text/stopWords";
import type { Doc } from "./collection";

/** Returns the ids of matching texts, best first. */
export type Engine = {
  name: string;
  find: (text: string, depth: number) => Promise<string[]> | string[];
  close?: () => Promise<void> | void;
};

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * FTS5 with all words of a query joined by OR, ranked by its own bm25.
 * @param file where the index is kept for the next run
 */
export function fts5(docs: Iterable<Doc>, name: string, tokenizer: string, file = ":memory:"): Engine {
  const isBuilt = existsSync(file);
  const sqlite = new Database(file);
  if (!isBuilt) fillFts5(sqlite, docs, tokenizer);
  const select = sqlite.prepare("SELECT id FROM doc WHERE doc MATCH ? ORDER BY bm25(doc) LIMIT ?").pluck();
  const find = (text: string, depth: number) => {
    const words = wordsOf(text).map((word) => `"${word}"`);
    return words.length > 0 ? (select.all(words.join(" OR "), depth) as string[]) : [];
  };
  return { name, find, close: () => void sqlite.close() };
}

function fillFts5(sqlite: Database.Database, docs: Iterable<Doc>, tokenizer: string): void {
  sqlite.exec(`CREATE VIRTUAL TABLE doc USING fts5(id UNINDEXED, title, text, tokenize = '${tokenizer}')`);
  const insert = sqlite.prepare("INSERT INTO doc VALUES (?, ?, ?)");
  sqlite.transaction(() => {
    for (const { id, title, text } of docs) insert.run(id, title, text);
  })();
}

/** MiniSearch at its best: stemmed, without stop words, the title with double weight. */
export function miniSearch(docs: Doc[]): Engine {
  const index = new MiniSearch<Doc>({
    fields: ["title", "text"],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return stopWords.has(word) ? null : stemmer(word);
    },
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(docs);
  return {
    name: "MiniSearch, stemmed",
    find: (text, depth) =>
      index
        .search(text)
        .slice(0, depth)
        .map(({ id }) => id),
  };
}

/**
 * PostgreSQL with a GIN index over English words, the title weighted, words joined by OR, ranked by ts_rank. Runs its
 * own server on a socket.
 * @param keep a folder to keep the database in for the next run; by default it is deleted
 * @returns null if PostgreSQL is not installed
 */
export async function postgres(docs: Iterable<Doc>, keep?: string): Promise<Engine | null> {
  const programs = findPrograms();
  if (!programs) return null;
  const folder = keep ?? mkdtempSync(path.join(tmpdir(), "offprint-postgres-"));
  const isBuilt = existsSync(folder) && readdirSync(folder).includes("data");
  mkdirSync(folder, { recursive: true });
  const owner = ownerOptions(folder);
  if (!isBuilt) {
    await run(
      path.join(programs, "initdb"),
      ["-D", `${folder}/data`, "-U", "bench", "--no-sync", "-A", "trust"],
      owner,
    );
  }
  const settings = ["fsync=off", "listen_addresses=", `unix_socket_directories=${folder}`, "shared_buffers=512MB"];
  const server = spawn(
    path.join(programs, "postgres"),
    ["-D", `${folder}/data`, ...settings.flatMap((each) => ["-c", each])],
    { ...owner, stdio: "ignore" },
  );
  const client = await connect(folder);
  if (!isBuilt) await fillPostgres(client, docs);
  const find = async (text: string, depth: number) => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM doc, to_tsquery('english', $1) query WHERE words @@ query
       ORDER BY ts_rank(words, query) DESC LIMIT $2`,
      [words.join(" | "), depth],
    );
    return rows.map(({ id }) => id);
  };
  const close = async () => {
    await client.end();
    server.kill("SIGINT");
    await new Promise((resolve) => server.once("exit", resolve));
    if (!keep) rmSync(folder, { recursive: true });
  };
  return { name: "PostgreSQL, OR, ts_rank", find, close };
}

async function fillPostgres(client: pg.Client, docs: Iterable<Doc>): Promise<void> {
  await client.query("CREATE TABLE doc (id text, words tsvector)");
  for (const batch of batchesOf(docs, 1000)) {
    await client.query(
      `INSERT INTO doc SELECT id, setweight(to_tsvector('english', title), 'A') || to_tsvector('english', body)
       FROM unnest($1::text[], $2::text[], $3::text[]) AS d(id, title, body)`,
      [batch.map(({ id }) => id), batch.map(({ title }) => title), batch.map(({ text }) => text)],
    );
  }
  await client.query("CREATE INDEX ON doc USING gin (words)");
  await client.query("ANALYZE doc");
}

/** Returns the folder of the newest installed version, at the path of Debian's packages, or null. */
function findPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  try {
    const version = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
    return version ? path.join(root, version, "bin") : null;
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root; then it runs as the user that its package created. */
function ownerOptions(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout),
  );
  if (!uid || !gid) throw new Error("PostgreSQL does not run as root, and there is no user postgres");
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function connect(folder: string): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ host: folder, user: "bench", database: "postgres" });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 50) throw error;
      await sleep(100);
    }
  }
}

function* batchesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function run(program: string, args: string[], options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: "ignore" });
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${program} exited with ${code}`))));
  });
}
