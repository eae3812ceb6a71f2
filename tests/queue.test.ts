import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { seed } from "@/lib/ingest/seed";
import { db } from "@/lib/platform/db";
import { withBundle } from "./setup/bundle";
import { withDatabase } from "./setup/database";
import { withSmtp } from "./setup/smtp";
import { addSubscribers } from "./setup/subscribers";

const folder = withDatabase();
const listen = withSmtp();
const program = withBundle("bin/offprint.ts");

const lanes = 4;
let worker: ChildProcess | null = null;

// A test that fails must not leave a worker behind.
afterEach(() => {
  worker?.kill("SIGKILL");
});

/** Starts the worker in a separate process, as the command line does. */
function startWorker(mailUrl: string): ChildProcess {
  return spawn(process.execPath, [program, "worker"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: folder,
      MAIL_URL: mailUrl,
      MAIL_FROM: "papers@example.org",
      MAIL_CONNECTIONS: String(lanes),
    },
  });
}

async function stop(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(worker, "exit") as Promise<[number | null]>;
  worker.kill(signal);
  return (await ended)[0];
}

describe("a queue whose worker is killed repeatedly", () => {
  test("loses no email, and repeats only emails in progress", { timeout: 360_000 }, async () => {
    const readers = Array.from({ length: 80 }, (_, index) => `reader${index}@example.org`);
    await seed();
    await addSubscribers(readers, "daily", new Date("2025-03-01T00:00:00Z"));
    const { received, mail } = await listen({
      // Slow enough that a kill falls into the middle of deliveries, at a different step each time.
      onRcptTo: (_, __, done) => setTimeout(done, 15),
    });

    const kills = [5, 17, 30, 46];
    for (const enough of kills) {
      worker = startWorker(mail.url);
      await vi.waitUntil(() => received.length >= enough, { timeout: 60_000, interval: 1 });
      await sleep(enough % 7);
      await stop(worker, "SIGKILL");
      // Expires the leases of the killed worker, instead of waiting five minutes.
      await db().email.updateMany({ where: { state: "sending" }, data: { leasedUntil: new Date(0) } });
    }
    worker = startWorker(mail.url);
    await vi.waitUntil(async () => (await db().email.count({ where: { state: "sent" } })) === readers.length, {
      timeout: 60_000,
    });
    expect(await stop(worker, "SIGTERM")).toBe(0);

    expect(new Set(received.map(({ to }) => to.join()))).toEqual(new Set(readers));
    expect(received.length - readers.length).toBeLessThanOrEqual(lanes * kills.length);
    // A repeat has the Message-ID of the first, so that a mailbox can recognize it.
    const ids = received.map(({ to, source }) => `${to} ${/^Message-ID: (.*)$/im.exec(source)?.[1]}`);
    expect(new Set(ids).size).toBe(readers.length);
    expect(await db().email.count()).toBe(readers.length);
  });
});
