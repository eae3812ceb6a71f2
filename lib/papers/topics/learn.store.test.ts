import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeEach, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { fieldPaper } from "@/tests/setup/fieldPapers";
import { writePaper } from "@/tests/setup/papers";
import { assignPendingTopics, countPendingTopics } from "./assign.store";
import { learnKeywords } from "./learn.store";
import { readLearnedModel, readProgress } from "./learnedModel.store";

const file = path.join(withDatabase(), "offprint.db");
const database = new Database(file, { timeout: 5000 });
database.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
beforeEach(() => database.exec(`DELETE FROM "Paper"; DELETE FROM "Topic"; DELETE FROM "Setting";`));
afterAll(() => {
  database.close();
});

/** Writes papers of another field; keys of the same papers may be in the other order. */
const write = database.transaction((from: number, to: number, { isReversed = false, isGiven = true } = {}) => {
  for (let index = from; index < to; index++) {
    const { title, abstract, given } = fieldPaper(index);
    const id = isReversed ? 100_000 - index : index + 1;
    writePaper(database, { id, title, abstract, keywords: isGiven ? given : [] });
  }
});

const stored = (key: string) => database.prepare(`SELECT "value" FROM "Setting" WHERE "key" = ?`).pluck().get(key);
const model = () => stored("topics.keywordModel");
const found = (id: number) =>
  JSON.parse(database.prepare(`SELECT "foundKeywords" FROM "Paper" WHERE "id" = ?`).pluck().get(id) as string);

const learn = () => [...learnKeywords()].length;

test("a store with fewer than 2,000 papers of another kind keeps the shipped model", () => {
  write(0, 1999);
  for (let id = 10_001; id <= 10_500; id++)
    writePaper(database, {
      id,
      title: "Graph neural networks",
      abstract: "We train networks.",
      keywords: ["Networks"],
    });
  assignPendingTopics(database);
  learn();
  expect([readLearnedModel(database), countPendingTopics(database)]).toEqual([null, 0]);
  expect(readProgress(database)).toMatchObject({ looked: 2499, queuedTo: null });
});

test("one with 2,000 learns a model, and papers without keywords get theirs by it", () => {
  write(0, 2000);
  write(2000, 2010, { isGiven: false });
  assignPendingTopics(database);
  const before = found(2005);
  learn();
  expect(readLearnedModel(database)?.papers).toBe(2000);
  expect(countPendingTopics(database)).toBe(10); // Only those for which no source gave any
  assignPendingTopics(database);
  expect(found(2005)).not.toEqual(before);
  expect(found(2005)).toEqual(expect.arrayContaining(fieldPaper(2004).given));
});

test("the same papers give the same model, whatever order they came in", () => {
  write(0, 2000);
  learn();
  const first = model();
  database.exec(`DELETE FROM "Paper"; DELETE FROM "Setting";`);
  write(0, 2000, { isReversed: true });
  learn();
  expect(model()).toBe(first);
});

test("a model is learned again from twice as many papers, not before", () => {
  write(0, 2000);
  learn();
  const first = model();
  write(2000, 3500);
  learn();
  expect(model()).toBe(first);
  expect(readProgress(database)?.looked).toBe(3500);
  write(3500, 4200);
  learn();
  expect(readLearnedModel(database)?.papers).toBe(4200);
});

test("the store is not read again until it has grown by a fifth", () => {
  write(0, 2000);
  learn();
  write(2000, 2100);
  expect(learn()).toBe(0);
});

test("a model of other rules is not used, and learned again", () => {
  write(0, 2000);
  learn();
  database.exec(`UPDATE "Setting" SET "value" = json_set("value", '$.rules', 0)`);
  expect(readLearnedModel(database)).toBeNull();
  learn();
  expect(readLearnedModel(database)?.papers).toBe(2000);
});

test("queueing continues where it was killed", () => {
  write(0, 2000);
  write(2000, 3200, { isGiven: false });
  assignPendingTopics(database);
  for (const _ of learnKeywords()) if (countPendingTopics(database) > 0) break;
  const first = countPendingTopics(database);
  expect(first).toBeLessThan(1200);
  expect(learn()).toBeGreaterThan(0);
  expect(countPendingTopics(database)).toBe(1200);
  expect(readProgress(database)?.queuedTo).toBeNull();
});
