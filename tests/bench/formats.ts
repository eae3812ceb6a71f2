/*
 * Measures how fast the routes write lists in each format, from a store of many papers:
 *   npm run bench:formats -- [PAPERS]      (by default 1000000)
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { GET as getEmbed } from "@/app/embed/[...id]/route";
import { GET as getList } from "@/app/formats/[format]/[...path]/route";
import { GET as getImage } from "@/app/images/[...path]/route";
import { GET as getOembed } from "@/app/oembed/route";
import { GET as getIndex } from "@/app/sitemap.xml/route";
import { GET as getSitemap } from "@/app/sitemaps/[file]/route";
import { addDays } from "@/lib/calendar/day";
import { trendingScore } from "@/lib/papers/listings/trendingScore";
import { closeDatabase } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { splitFormat } from "@/lib/publish/formats/format";
import { quantile } from "./measures";

const papers = Number(process.argv[2] ?? 1_000_000);
const perDay = 110;
const repeats = 20;
const firstDay = "2000-01-01";
const lastDay = addDays(firstDay, Math.floor(papers / perDay));
const base = "http://localhost:3000";

const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
const file = path.join(folder, "offprint.db");
process.env.DATABASE_URL = `file:${file}`;

const lists = [
  "/feed.xml",
  "/papers/trending.atom",
  "/papers/trending.atom?min_votes=45",
  "/papers/trending.rss",
  "/papers/trending.json",
  "/papers/trending.bib",
  "/papers/trending.ris",
  "/papers/trending.csl.json",
  `/papers/date/${lastDay}.atom`,
  `/papers/month/${lastDay.slice(0, 7)}.bib`,
  "/papers/x-5.bib",
];

try {
  await applyMigrations(file);
  fill();
  console.log(`${papers} papers, in ms and kB`);
  const rows: [string, { p50: number; max: number; kB: number }][] = [];
  for (const address of lists) rows.push([address, await time(() => askList(address))]);
  rows.push(["/sitemap.xml", await time(getIndex)]);
  for (const name of [`${lastDay.slice(0, 7)}.xml`, "unlisted.xml"]) {
    rows.push([
      `/sitemaps/${name}`,
      await time(() => getSitemap(new Request(base), { params: Promise.resolve({ file: name }) })),
    ]);
  }
  rows.push([
    "/embed/x-5",
    await time(() => getEmbed(new Request(base), { params: Promise.resolve({ id: ["x-5"] }) })),
  ]);
  rows.push(["/oembed", await time(() => getOembed(new Request(`${base}/oembed?url=${base}/papers/x-5`)))]);
  // A different paper each time, because an image is drawn only once.
  let drawn = 5;
  rows.push(["/papers/x-5.png, …", await time(() => askImage(`x-${drawn++}`), 8)]);
  console.table(Object.fromEntries(rows));
} finally {
  await closeDatabase();
  rmSync(folder, { recursive: true });
}

function askList(address: string): Promise<Response> {
  const url = new URL(address, base);
  const { path: page = "", format = "atom" } = splitFormat(url.pathname) ?? {};
  return getList(new Request(url), { params: Promise.resolve({ format, path: page.slice(1).split("/") }) });
}

function askImage(id: string): Promise<Response> {
  return getImage(new Request(base), { params: Promise.resolve({ path: ["papers", id] }) });
}

async function time(ask: () => Promise<Response>, times = repeats): Promise<{ p50: number; max: number; kB: number }> {
  const durations: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    const response = await ask();
    bytes = (await response.arrayBuffer()).byteLength;
    durations.push(performance.now() - start);
    if (!response.ok) throw new Error(`${response.status}`);
  }
  return { p50: Number(quantile(durations, 0.5)), max: Number(quantile(durations, 1)), kB: Math.round(bytes / 1000) };
}

/**
 * Inserts papers of typical length, a tenth of them unlisted. Drops the triggers, since search and topics are not
 * measured.
 */
function fill(): void {
  const database = new Database(file);
  database.exec("PRAGMA synchronous = OFF");
  const triggers = database.prepare(`SELECT "name" FROM sqlite_master WHERE "type" = 'trigger'`).pluck().all();
  for (const name of triggers) database.exec(`DROP TRIGGER "${name}"`);
  const paper = database.prepare(
    `INSERT INTO "Paper" ("id", "publicId", "title", "titleKey", "abstract", "authors", "votes", "firstListedOn", "score", "updatedAt")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '2025-01-01T00:00:00.000+00:00')`,
  );
  const listing = database.prepare(`INSERT INTO "Listing" ("paperId", "day", "rank") VALUES (?, ?, ?)`);
  const abstract = "What is studied here is a thing, and it is found to be so. ".repeat(20);
  const authors = JSON.stringify(["Ada Lovelace", "Laurens van der Maaten", "Hal Daumé III", "Gemma Team"]);
  database.transaction(() => {
    for (let id = 1; id <= papers; id++) {
      const day = id % 10 === 0 ? null : addDays(firstDay, Math.floor(id / perDay));
      const votes = id % 50;
      const score = day && trendingScore(votes, day);
      paper.run(id, `x-${id}`, `Paper ${id} on things`, `paper${id}`, abstract, authors, votes, day, score);
      if (day) listing.run(id, day, (id % perDay) + 1);
    }
  })();
  database.close();
}
