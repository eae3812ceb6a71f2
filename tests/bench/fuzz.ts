import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { openEngine } from "@/lib/search/engine";
import { findRanges } from "@/lib/search/highlight/highlight";
import { quantile } from "./measures";

const operators = `" “ ” « » - -- OR | * ( ) : title: author:" abstract: topic: after: before:2025 day:2025-02-30 has:code votes:> votes:..5 ^ $ \\ { } ' ; % _ \u0000 \u202e 😀 中文 Ω ﬁ`;
const words = "music model graph transformer of the learning x 2501.08809 10.1145/1 https://arxiv.org/abs/ -";

/** Sends a store of the seed papers queries that nobody would type, and counts the failures. */
export async function fuzz(queries: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  process.env.DATA_DIR = folder;
  const { env } = await import("@/lib/platform/env");
  const { applyMigrations } = await import("@/lib/platform/migrations/apply");
  const { closeDatabase } = await import("@/lib/platform/db");
  const { seed } = await import("@/lib/ingest/seed");
  const { databaseFile } = env();
  await applyMigrations(databaseFile);
  await seed();
  const engine = openEngine(databaseFile);
  const piece = fc.oneof(
    fc.constantFrom(...operators.split(" ")),
    fc.constantFrom(...words.split(" ")),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );
  const text = fc
    .tuple(fc.array(piece, { maxLength: 40 }), fc.constantFrom("", " "))
    .map(([all, gap]) => all.join(gap));
  const times: number[] = [];
  const failures: string[] = [];
  for (const query of fc.sample(text, { numRuns: queries, seed: 3 })) {
    const start = performance.now();
    try {
      const { ids, total, marks } = await engine.search({
        text: query,
        order: "relevance",
        weaker: false,
        facets: true,
      });
      if (ids.length > total) throw new Error(`${ids.length} papers of ${total}`);
      findRanges(query, marks);
      engine.suggest(query);
    } catch (error) {
      failures.push(`${JSON.stringify(query)}: ${error}`);
    }
    times.push(performance.now() - start);
  }
  for (const failure of failures.slice(0, 20)) console.log(failure);
  console.table([
    {
      queries,
      failures: failures.length,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      most: quantile(times, 1),
    },
  ]);
  engine.close();
  await closeDatabase();
  rmSync(folder, { recursive: true });
}
