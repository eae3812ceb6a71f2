import { afterEach, beforeEach, vi } from "vitest";
import { seed } from "@/lib/ingest/seed";
import { createTransport } from "@/lib/mail/transport";
import { db } from "@/lib/platform/db";
import type { Indexing } from "@/lib/worker/indexing";
import { runWorker } from "@/lib/worker/worker";
import { recordLog } from "@/tests/setup/recordLog";
import { withSharedIndexing } from "@/tests/setup/sharedIndexing";

export const start = new Date("2025-03-20T12:00:00Z");
export const hour = 3_600_000;

/** Workers in this process, which end with the test. `clock.now` is their time. */
export const clock = { now: start };

let stopWorkers: (() => Promise<void>)[] = [];
let indexing: Indexing;

export function withWorkers(): void {
  indexing = withSharedIndexing();

  beforeEach(async () => {
    clock.now = start;
    await seed();
  });

  afterEach(async () => {
    for (const stop of stopWorkers) await stop();
    stopWorkers = [];
  });
}

/** Runs a worker in this process until the test ends. `clock` is its time. */
export function work(mail: Parameters<typeof createTransport>[0]) {
  const stopping = new AbortController();
  const { log, messages } = recordLog();
  const ended = runWorker({
    transport: createTransport(mail),
    signal: stopping.signal,
    log,
    now: () => clock.now,
    idle: 5,
    indexing,
  });
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  stopWorkers.push(stop);
  return { messages, stop };
}

/** Waits for what the worker will have done soon, even on a busy machine. */
export const until = (condition: () => boolean | Promise<boolean>) =>
  vi.waitUntil(condition, { timeout: 30_000, interval: 2 });

export const emails = () => db().email.findMany({ orderBy: { id: "asc" }, include: { history: true } });
export const states = async () => (await emails()).map(({ kind, about, state }) => ({ kind, about, state }));

/** Limits the store to its present size and fills the rest of it, as far as this process can write. */
export async function fillDisk(): Promise<void> {
  const [{ page_count: pages }] = await db().$queryRawUnsafe<[{ page_count: bigint }]>("PRAGMA page_count");
  await db().$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
  for (const size of [10 ** 6, 10 ** 5, 10 ** 4, 2000, 200]) {
    for (let n = 0; n < 100; n++) {
      const data = { key: `filler.${size}.${n}`, value: "x".repeat(size) };
      const fits = await db()
        .setting.create({ data })
        .then(
          () => true,
          () => false,
        );
      if (!fits) break;
    }
  }
}
