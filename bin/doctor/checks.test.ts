import { chmodSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { recordHeartbeat } from "@/lib/worker/heartbeat.store";
import { withDatabase } from "@/tests/setup/database";
import { Warning } from "./check";
import { checkClock } from "./clock";
import { checkDataFolder } from "./dataFolder";
import { checkDisk } from "./disk";
import { checkFileModes } from "./fileModes";
import { checkServer } from "./mailServer";
import { checkNode } from "./node";
import { checkStoreFile } from "./store";
import { checkStoreWrites } from "./storeWrites";
import { checkWorker } from "./worker";

const folder = withDatabase();
const store = path.join(folder, "offprint.db");
const dataDir = path.join(folder, "data");
const paper = { publicId: "a", title: "A", titleKey: "a", abstract: "b" };
const now = new Date("2026-11-29T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

beforeAll(() => {
  process.env.DATA_DIR = dataDir;
  process.env.MAIL_URL = "smtp://127.0.0.1:9";
  process.env.MAIL_FROM = "papers@example.org";
  mkdirSync(dataDir, { mode: 0o700 });
  chmodSync(store, 0o600);
});

describe("the data folder", () => {
  test("is writable, and the probe leaves nothing behind", () => {
    expect(checkDataFolder()).toMatch(/is writable$/);
    expect(checkDisk()).toBeTruthy();
  });

  test("is reported if it does not exist", () => {
    rmSync(dataDir, { recursive: true });
    expect(checkDataFolder).toThrow(/cannot write to/);
    mkdirSync(dataDir, { mode: 0o700 });
  });

  test.skipIf(process.platform === "win32")("and its files are readable for their owner only", () => {
    expect(checkFileModes()).toMatch(/only their owner/);
    chmodSync(store, 0o644);
    chmodSync(dataDir, 0o755);
    expect(checkFileModes).toThrow(/data \(755, not 700\), .*offprint\.db \(644, not 600\)/);
    chmodSync(store, 0o600);
    chmodSync(dataDir, 0o700);
  });
});

describe("the store", () => {
  test("accepts a row, and the probe leaves nothing behind", async () => {
    expect(await checkStoreWrites()).toMatch(/a test row was written/);
    expect(await db().setting.count()).toBe(0);
    expect(await checkStoreFile()).toMatch(/intact/);
  });

  test("is reported if it accepts no rows", async () => {
    await db().$executeRaw`VACUUM`;
    await db().$queryRaw`PRAGMA max_page_count = 1`;
    await expect(checkStoreWrites()).rejects.toMatchObject({
      message: "cannot write to the store",
      cause: { message: expect.stringMatching(/disk is full/) },
    });
    await db().$queryRaw`PRAGMA max_page_count = 1000000`;
  });

  test("is only a warning while another process writes to it", async () => {
    const writer = new Database(store);
    writer.exec("BEGIN IMMEDIATE");
    expect(await checkStoreWrites()).toBeInstanceOf(Warning);
    writer.close();
  });

  test("is reported if it lacks a migration", async () => {
    await db().$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" LIKE '%_api'`;
    await expect(checkStoreFile()).rejects.toThrow(/lacks \d+_api; run the command migrate to fix this/);
    await db().$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = "started_at"`;
  });
});

describe("the clock", () => {
  test.each([
    [-3600, /later than everything in the store/],
    [30, /later than everything in the store/],
  ])("is plausible if the newest paper came %d seconds from now", async (seconds, found) => {
    await db().paper.create({ data: { ...paper, createdAt: at(seconds) } });
    expect(await checkClock(now)).toMatch(found);
  });

  test("is wrong if a paper is from the future", async () => {
    await db().paper.create({ data: { ...paper, createdAt: at(7200) } });
    await expect(checkClock(now)).rejects.toThrow(
      /the newest paper has the time 2026-11-29T14:00:00\.000Z, 2 hours ahead/,
    );
  });
});

describe("the worker", () => {
  test.each([
    [null, /has never run/],
    [-200, /was last active at/],
    [3600, /60 minutes ahead of the clock/],
  ])("is not running if its heartbeat is %s seconds from now", async (seconds, reason) => {
    if (seconds !== null) await recordHeartbeat(at(seconds));
    await expect(checkWorker(now)).rejects.toThrow(reason);
  });

  test.each([-100, 0, 30])("is running if its heartbeat is %d seconds from now", async (seconds) => {
    await recordHeartbeat(at(seconds));
    expect(await checkWorker(now)).toBe("running");
  });
});

test("an unreachable mail server is reported", async () => {
  await expect(checkServer(now)).rejects.toThrow(/ECONNREFUSED/);
});

test("an unsupported Node version is a warning", () => {
  expect(checkNode(new Date("2099-01-01"))).toBeInstanceOf(Warning);
});
