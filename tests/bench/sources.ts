/*
 * Measures how fast papers arrive from sources, and whether all of them do, from servers on loopback that answer like
 * the real ones but without the three seconds between requests.
 *
 *   npm run bench:sources -- harvest [PAPERS]     by OAI-PMH, 1,000 per page (by default 120000), next to bare INSERTs
 *   npm run bench:sources -- daily --data DIR     every day of a file of daily papers, compared with the store
 *   npm run bench:sources -- prior --data DIR     how well the order of a day without votes predicts its votes
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { announcementDay } from "@/lib/calendar/arxivCalendar";
import { upstreamClient } from "@/lib/ingest/fetcher/client";
import { ingestPages } from "@/lib/ingest/runs/ingestPages";
import { harvest } from "@/lib/ingest/sources/arxivOai";
import { fetchDailyPapers } from "@/lib/ingest/sources/huggingFace";
import type { Page } from "@/lib/ingest/sources/page";
import { closeDatabase } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { type FakePaper, fakeArxiv } from "../setup/fakeArxiv";
import { fakeHuggingFace } from "../setup/fakeHuggingFace";
import { listen } from "../setup/listen";
import { compareDays, readDaily } from "./dailyPapers";
import { findData } from "./data";
import { insertBare } from "./insertBare";
import { measurePrior } from "./prior";
import { syntheticPaper } from "./syntheticPaper";

/** `seconds` and `cpu` are in seconds; on a busy machine, CPU time says more. */
type Run = { seconds: number; cpu: number; startMb: number; peakMb: number; created: number };

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Fetches in this process, a child, so that its memory is measured alone, and prints the result. */
async function fetchHere(pages: (cursor: unknown) => AsyncIterable<Page>): Promise<void> {
  const mb = () => process.memoryUsage().rss / 1e6;
  const startMb = mb();
  let peakMb = startMb;
  const sampler = setInterval(() => {
    peakMb = Math.max(peakMb, mb());
  }, 100);
  const [start, cpuBefore] = [performance.now(), cpuSeconds()];
  const { created } = await ingestPages({ key: "bench", pages, now: () => new Date() });
  clearInterval(sampler);
  await closeDatabase();
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, cpu: cpuSeconds() - cpuBefore, startMb, peakMb, created } satisfies Run));
}

async function runChild(args: string[], database: string): Promise<Run> {
  const env = { ...process.env, DATABASE_URL: `file:${database}`, SOURCES_LOOPBACK_MS: "0", SEARCH_VECTORS: "off" };
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), ...args], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`${args.join(" ")} failed`);
  return JSON.parse(printed);
}

/** Runs `act` with a server on loopback and an empty store. */
async function withServer<T>(answer: RequestListener, act: (url: string, store: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  const { server, url } = await listen(answer);
  try {
    const store = path.join(folder, "offprint.db");
    await applyMigrations(store);
    return await act(url, store);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function arxivPaper(number: number): FakePaper {
  const { title, abstract, authors } = syntheticPaper(number);
  const month = 1501 + 100 * Math.floor(number / 120_000) + (Math.floor(number / 10_000) % 12);
  const submitted = new Date(Date.UTC(2025, Math.floor(number / 10_000) % 12, 1 + (number % 28), 12));
  const changed = announcementDay(submitted);
  const id = `${month}.${String((number % 10_000) + 1).padStart(5, "0")}`;
  return { id, title, abstract, authors, categories: ["cs.CL"], versions: [submitted.toISOString()], changed };
}

async function measureHarvest(count: number): Promise<void> {
  const papers = Array.from({ length: count }, (_, number) => arxivPaper(number));
  await withServer(fakeArxiv(papers, 1000), async (url, store) => {
    const bare = `${store}-bare`;
    await applyMigrations(bare);
    const runs = {
      "a harvest": await runChild(["harvest-here", `${url}/oai`], store),
      "a second harvest": await runChild(["harvest-here", `${url}/oai`], store),
      "limit: bare inserts": await runChild(["insert-here", String(count), bare], bare),
    };
    console.table(
      Object.entries(runs).map(([run, { seconds, cpu, startMb, peakMb, created }]) => ({
        run,
        papers: count,
        new: created,
        "papers/s": Math.round(count / seconds),
        "papers/s of CPU": Math.round(count / cpu),
        "RSS at start, MB": Math.round(startMb),
        "peak RSS, MB": Math.round(peakMb),
      })),
    );
  });
}

async function measureDaily(file: string): Promise<void> {
  const papers = await readDaily(file);
  const days = [...new Set(papers.map(({ day }) => day))].sort();
  const [from = "", to = ""] = [days[0], days.at(-1)];
  await withServer(fakeHuggingFace(papers), async (url, store) => {
    const { seconds, created, peakMb } = await runChild(["daily-here", url, from, to], store);
    console.table([{ rows: papers.length, days: days.length, new: created, seconds, "peak RSS, MB": peakMb }]);
    console.table([await compareDays(papers, store)]);
  });
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: "string" } } });
const [what, ...args] = positionals;
const [first = "", from = "", to = ""] = args;
const ask = upstreamClient({ signal: new AbortController().signal });
if (what === "harvest-here") {
  const span = { changedSince: "2025-01-01", since: "2025-01-01", until: "2026-12-31", crossLists: false };
  await fetchHere((cursor) => harvest(ask, { base: first, categories: ["cs.CL"], ...span }, cursor));
} else if (what === "insert-here") {
  const rows = Array.from({ length: Number(first) }, (_, number) => syntheticPaper(number));
  const cpuBefore = cpuSeconds();
  const inserted = await insertBare(from, rows);
  console.log(JSON.stringify({ ...inserted, cpu: cpuSeconds() - cpuBefore } satisfies Run));
} else if (what === "daily-here") await fetchHere((cursor) => fetchDailyPapers(ask, { base: first, from, to }, cursor));
else if (what === "daily") await measureDaily(findData(values.data, "daily-papers.jsonl.gz"));
else if (what === "prior") measurePrior(await readDaily(findData(values.data, "daily-papers.jsonl.gz")));
else await measureHarvest(Number(first || 120_000));
