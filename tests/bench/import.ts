/*
 * Measures how fast JSON Lines are imported, and the memory that takes: files of growing length, each imported twice in
 * a separate process. The upper bound is SQLite inserting the same rows with the same indexes and no checks.
 *
 *   node --import tsx tests/bench/import.ts [ROWS …]      (by default 10000 100000)
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { readEntries } from "@/lib/ingest/sources/jsonEntries";
import { importJsonLines } from "@/lib/ingest/sources/jsonLines";
import { closeDatabase } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { insertBare } from "./insertBare";
import { syntheticPaper } from "./syntheticPaper";

type Run = { seconds: number; startMb: number; peakMb: number; created: number; unchanged: number };

async function writeFile(file: string, rows: number): Promise<void> {
  const stream = createWriteStream(file);
  for (let number = 0; number < rows; number++) {
    if (!stream.write(`${JSON.stringify(syntheticPaper(number))}\n`)) await once(stream, "drain");
  }
  await finished(stream.end());
}

/** Imports in this process, a child, so that its memory is measured alone. */
async function importHere(file: string): Promise<Run> {
  const mb = () => process.memoryUsage().rss / 1e6;
  const startMb = mb();
  let peakMb = startMb;
  const start = performance.now();
  const { created, unchanged } = await importJsonLines(file, {
    onProgress: () => {
      peakMb = Math.max(peakMb, mb());
    },
  });
  const seconds = (performance.now() - start) / 1000;
  await closeDatabase();
  return { seconds, startMb, peakMb, created, unchanged };
}

async function insertHere(file: string, database: string): Promise<Run> {
  async function* rows() {
    for await (const { bytes } of readEntries(file, 1e6)) yield JSON.parse(bytes?.toString("utf8") ?? "");
  }
  return { ...(await insertBare(database, rows())), unchanged: 0 };
}

function runChild(what: "import" | "insert", file: string, database: string): Run {
  const child = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), what, file, database], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: `file:${database}` },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

async function main(sizes: number[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  const table: Record<string, string | number>[] = [];
  const add = (rows: number, run: string, { seconds, startMb, peakMb, created, unchanged }: Run) =>
    table.push({
      rows,
      run,
      "rows/s": Math.round(rows / seconds),
      "RSS at start, MB": Math.round(startMb),
      "peak RSS, MB": Math.round(peakMb),
      new: created,
      unchanged,
    });
  for (const rows of sizes) {
    const file = path.join(folder, `${rows}.jsonl`);
    await writeFile(file, rows);
    const ours = path.join(folder, `${rows}.db`);
    await applyMigrations(ours);
    add(rows, "first import", runChild("import", file, ours));
    add(rows, "second import", runChild("import", file, ours));
    const bare = path.join(folder, `${rows}-bare.db`);
    await applyMigrations(bare);
    add(rows, "limit: bare inserts", runChild("insert", file, bare));
    for (const name of [file, ours, bare]) rmSync(name);
  }
  rmSync(folder, { recursive: true });
  console.table(table);
}

const [what, ...args] = process.argv.slice(2);
if (what === "import") console.log(JSON.stringify(await importHere(args[0] ?? "")));
else if (what === "insert") console.log(JSON.stringify(await insertHere(args[0] ?? "", args[1] ?? "")));
else await main(what ? [what, ...args].map(Number) : [10_000, 100_000]);
