import { statSync } from "node:fs";
import Database from "better-sqlite3";
import { addDays } from "@/lib/calendar/day";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { indexPending } from "@/lib/search/index/indexer.store";
import type { Resampler } from "./resample";

/** Writes and indexes a store of synthetic papers, and prints what that takes. */
export async function buildSpeedStore(file: string, papers: number, sample: Resampler): Promise<void> {
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

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
const mb = (bytes: number) => Math.round(bytes / 1e6);
