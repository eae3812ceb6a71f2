import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { seed } from "@/lib/ingest/seed";
import { closeDatabase, db } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { addSubscribers } from "../setup/subscribers";

/**
 * Runs `work` with a store of its own, filled with the seed's papers, and deletes its folder afterwards. It sets the
 * environment, so call it before anything reads that.
 */
export async function withStore(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
  Object.assign(process.env, { DATA_DIR: folder, SEARCH_VECTORS: "off", PUBLIC_URL: "https://papers.example.org" });
  try {
    await applyMigrations(path.join(folder, "offprint.db"));
    await seed();
    await work(folder);
  } finally {
    await closeDatabase();
    rmSync(folder, { recursive: true });
  }
}

/** Queues one digest for each of `count` readers, over 200 domains. */
export async function queueDigests(count: number): Promise<void> {
  const now = new Date();
  const emails = Array.from({ length: count }, (_, n) => `reader${n}@domain${n % 200}.example.org`);
  for (let from = 0; from < count; from += 5000) {
    await addSubscribers(emails.slice(from, from + 5000), "daily", new Date("2025-03-01T00:00:00Z"));
  }
  // Otherwise the worker would queue another digest for them.
  await db().subscription.updateMany({ data: { nextAt: new Date("2100-01-01T00:00:00Z") } });
  const readers = await db().subscription.findMany({ select: { id: true } });
  for (let from = 0; from < readers.length; from += 5000) {
    await db().email.createMany({
      data: readers
        .slice(from, from + 5000)
        .map(({ id }) => ({ subscriptionId: id, kind: "digest", about: "2025-03-12", createdAt: now, dueAt: now })),
    });
  }
}

/** Removes everything that the last run left. */
export async function forgetReaders(): Promise<void> {
  await db().subscription.deleteMany();
  await db().mailPause.deleteMany();
  await db().suppression.deleteMany();
}
