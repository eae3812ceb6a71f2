import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, inject } from "vitest";
import { closeDatabase, db } from "@/lib/platform/db";
import { closeSearch } from "@/lib/search/client";
import { indexPapers } from "@/lib/search/index/store";
import { defaultSettings } from "./environment";

/**
 * Gives a test file its own store, a real SQLite file that is emptied before each test. Call it at the top of the file:
 * it sets the environment that lib/platform/env.ts reads on first use.
 * @param kept keep the rows for the whole file; for tests that only read
 * @returns the store's folder, which is also DATA_DIR
 */
export function withDatabase({ kept = false } = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-test-"));
  copyFileSync(inject("templateDatabase"), path.join(folder, "offprint.db"));
  Object.assign(process.env, defaultSettings);
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = `file:${path.join(folder, "offprint.db")}`;

  beforeEach(async () => {
    if (kept) return;
    await db().$transaction([
      db().subscription.deleteMany(),
      db().suppression.deleteMany(),
      db().bounceReport.deleteMany(),
      db().mailPause.deleteMany(),
      db().mailRate.deleteMany(),
      db().signUp.deleteMany(),
      db().paperRequest.deleteMany(),
      db().paper.deleteMany(),
      db().topic.deleteMany(),
      db().author.deleteMany(),
      db().writingPending.deleteMany(),
      db().setting.deleteMany(),
      db().searchedQuery.deleteMany(),
      db().queryAsker.deleteMany(),
      db().blockedQuery.deleteMany(),
      db().upstreamHost.deleteMany(),
      db().source.deleteMany(),
      db().sourceRun.deleteMany(),
      db().checkpoint.deleteMany(),
    ]);
    // An open search thread notices by the blocks' revisions that they are gone; the worker indexes the same way.
    indexPapers();
  });

  afterAll(async () => {
    await closeSearch();
    await closeDatabase();
    rmSync(folder, { recursive: true });
  });

  return folder;
}
