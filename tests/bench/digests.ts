import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { addDays, type Day, dayAt } from "@/lib/calendar/day";
import { queueDueDigests } from "@/lib/digests/queueDue.store";
import { upsertPapers } from "@/lib/ingest/store";
import { claimEmails } from "@/lib/mail/queue/store";
import { paperRecordSchema } from "@/lib/papers/schema";
import { closeDatabase, db } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { closeSearch } from "@/lib/search/client";
import { indexPapers } from "@/lib/search/index/store";
import { renderEmails } from "@/lib/worker/renderEmails";
import { addReadersOfZones } from "../setup/subscribers";
import { zones } from "../setup/zones";

const papersPerDay = 100;
const days = 10;
/** Emails that a worker claims at once. */
const batch = 32;
/** Emails to write; more would not change the measured speed. */
const mostWritten = 20_000;

const topics = ["cs.CL", "cs.CV", "cs.LG", "cs.AI", "cs.RO", "stat.ML", "cs.IR", "cs.SE"];
const words = "agents diffusion language retrieval vision speech graph reward planning memory code proof video".split(
  " ",
);

type Measured = { queued: Spent; digests: number; written: Spent; megabytes: number };

/** Wall-clock and CPU time, in ms. CPU time is the one to compare on a machine that others use, too. */
type Spent = { clock: number; processor: number };

/** Queues and writes the digests of 1,000 and of 100,000 readers, each in a separate process, and prints the speed. */
export async function benchDigests(): Promise<void> {
  const rows = [];
  for (const readers of [1000, 100_000]) {
    const { queued, digests, written, megabytes } = await measureInChild(readers);
    rows.push({
      readers,
      "queued in ms": Math.round(queued.clock),
      "queued in CPU ms": Math.round(queued.processor),
      "digests written": digests,
      "per second": Math.round((digests * 1000) / written.clock),
      "per CPU second": Math.round((digests * 1000) / written.processor),
      "memory in MB": Math.round(megabytes),
    });
  }
  console.table(rows);
}

async function measureInChild(readers: number): Promise<Measured> {
  const child = fork(import.meta.filename, [String(readers)], { execArgv: ["--import", "tsx", "--expose-gc"] });
  return new Promise((resolve, reject) => {
    child.on("message", (measured) => resolve(measured as Measured));
    child.on("exit", (code) => code !== 0 && reject(new Error(`The measurement exited with ${code}`)));
  });
}

/** Runs every hour of 2026 for readers in fifty zones and prints how many digests each was queued. */
export async function benchYear(): Promise<void> {
  await inStore(async () => {
    const [from, until] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
    await addReadersOfZones(zones, new Date(from));
    for (let now = from; now < until; now += 3_600_000) {
      await queueDueDigests(new Date(now));
      if ((now - from) % (30 * 24 * 3_600_000) === 0) console.log(new Date(now).toISOString());
    }
    const readers = await db().subscription.findMany({ include: { emails: true } });
    const counts = readers.map(({ timeZone, emails }) => ({
      timeZone,
      digests: emails.length,
      days: new Set(emails.map(({ about }) => about)).size,
      missed: missing(emails.map(({ about }) => about)),
    }));
    console.table(counts);
  });
}

/** Returns the number of days missing between the first and the last. */
function missing(keys: Day[]): number {
  const present = new Set(keys);
  const sorted = keys.toSorted();
  let count = 0;
  for (let day = sorted[0] ?? ""; day < (sorted.at(-1) ?? ""); day = addDays(day, 1)) if (!present.has(day)) count++;
  return count;
}

async function inStore<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  Object.assign(process.env, {
    DATA_DIR: folder,
    DATABASE_URL: "",
    SEARCH_VECTORS: "off",
    PUBLIC_URL: "https://papers.example.org",
  });
  const file = path.join(folder, "offprint.db");
  try {
    await applyMigrations(file);
    return await work(file);
  } finally {
    await closeSearch();
    await closeDatabase();
    rmSync(folder, { recursive: true });
  }
}

async function measure(readers: number): Promise<Measured> {
  return inStore(async (file) => {
    const now = new Date();
    await listPapers(dayAt(now, "UTC"));
    addReaders(file, readers, now);
    const queued = await timeWork(() => queueDueDigests(now));
    const written = { clock: 0, processor: 0 };
    let digests = 0;
    while (digests < mostWritten) {
      const { emails } = await claimEmails("bench", batch, now);
      if (emails.length === 0) break;
      const { clock, processor } = await timeWork(async () => {
        digests += (await renderEmails(emails, now)).filter((email) => "message" in email).length;
      });
      written.clock += clock;
      written.processor += processor;
    }
    globalThis.gc?.();
    const { rss } = process.memoryUsage();
    return { queued, digests, written, megabytes: rss / 1e6 };
  });
}

async function timeWork(work: () => Promise<unknown>): Promise<Spent> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

async function listPapers(today: Day): Promise<void> {
  const pick = (list: string[], seed: number) => list[seed % list.length] ?? "";
  for (let ago = 1; ago <= days; ago++) {
    const records = Array.from({ length: papersPerDay }, (_, index) => {
      const seed = ago * papersPerDay + index;
      const text = Array.from({ length: 120 }, (_, place) => pick(words, seed * 7 + place * place * (1 + (seed % 5))));
      return paperRecordSchema.parse({
        title: `On ${text.slice(0, 6).join(" ")} of kind $M^${seed}$`,
        abstract: `${text.slice(0, 20).join(" ")}. ${text.slice(20).join(" ")}.`,
        authors: ["Ada Byron", "Bob Carol", "Cy Dent", "Di Egg", "Ed Fox"],
        day: addDays(today, -ago),
        rank: index + 1,
        votes: (seed * 37) % 400,
        categories: [pick(topics, seed)],
      });
    });
    await upsertPapers(records);
  }
  indexPapers();
}

/**
 * Adds readers who each have a digest due now: a third follow only the trending papers, the others a topic and a search
 * as well.
 */
function addReaders(file: string, count: number, now: Date): void {
  const database = new Database(file);
  const due = now.toISOString().replace("Z", "+00:00");
  const subscribe = database.prepare(
    `INSERT INTO "Subscription" ("email", "emailKey", "cadence", "confirmedAt", "nextAt", "timeZone", "hour", "createdAt")
     VALUES (?, ?, 'daily', ?, ?, ?, ?, ?) RETURNING "id"`,
  );
  const follow = database.prepare(`INSERT INTO "Interest" ("subscriptionId", "kind", "value") VALUES (?, ?, ?)`);
  database.transaction(() => {
    for (let index = 0; index < count; index++) {
      const email = `reader${index}@example.org`;
      const zone = zones[index % zones.length];
      const { id } = subscribe.get(email, email, due, due, zone, index % 24, due) as { id: number };
      follow.run(id, "trending", "");
      if (index % 3 === 0) continue;
      follow.run(id, "topic", topics[index % topics.length]);
      follow.run(id, "search", `${words[index % words.length]} ${words[(index >> 4) % words.length]}`);
    }
  })();
  database.close();
}

// Runs in a child process so that its memory is measured alone.
if (process.argv[1] === import.meta.filename) process.send?.(await measure(Number(process.argv[2])));
