import path from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { step } from "@/tests/setup/arbitraryPapers";
import { withDatabase } from "@/tests/setup/database";
import { readIndexContents } from "@/tests/setup/indexContents";
import { writePaper } from "@/tests/setup/papers";
import { assignPendingTopics } from "../../papers/topics/assign.store";
import { db } from "../../platform/db";
import { indexPending } from "./indexer.store";
import { blockSize } from "./postings";

const file = path.join(withDatabase(), "offprint.db");
const database = open();
const other = open();

afterAll(() => {
  database.close();
  other.close();
});

beforeEach(wipe);

function open(): Database.Database {
  const opened = new Database(file, { timeout: 5000 });
  opened.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
  return opened;
}

function wipe() {
  for (const table of ["Word", "Stem", "Posting", "Paper", "Block", "Pending"])
    database.exec(`DELETE FROM "Index${table}"`);
  database.exec(`DELETE FROM "Paper"; DELETE FROM "IndexPending";`);
}

/** An index built from scratch from the present papers. */
function readFreshIndex() {
  for (const table of ["Word", "Stem", "Posting", "Paper", "Block", "Pending"])
    database.exec(`DELETE FROM "Index${table}"`);
  database.exec(`INSERT INTO "IndexPending" ("paperId") SELECT "id" FROM "Paper"`);
  indexPending(database);
  return readIndexContents(database);
}

function drop(id: number, by = database) {
  by.prepare(`DELETE FROM "Paper" WHERE "id" = ?`).run(id);
}

/** Indexes batches, and runs `meanwhile` after the first is read and before it is written. */
function indexDuring(meanwhile: () => void, batches = 1): number {
  const begin = database.transaction;
  database.transaction = ((work: () => unknown) => {
    database.transaction = begin;
    meanwhile();
    return begin.call(database, work);
  }) as typeof begin;
  try {
    return indexPending(database, { batches });
  } finally {
    database.transaction = begin;
  }
}

describe("the index", () => {
  test("depends only on the present papers, not on earlier changes or when they were indexed", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        wipe();
        for (const { kind, value } of steps as { kind: string; value: never }[]) {
          if (kind === "put") writePaper(database, value);
          if (kind === "delete") drop(value);
          if (kind === "vote")
            database.prepare(`UPDATE "Paper" SET "votes" = ? WHERE "id" = ?`).run(value[1], value[0]);
          if (kind === "retitle")
            database.prepare(`UPDATE "Paper" SET "title" = ? WHERE "id" = ?`).run(value[1], value[0]);
          if (kind === "race") indexDuring(() => writePaper(other, value));
          if (kind === "index") indexPending(database, { batches: 1 });
        }
        indexPending(database);
        const found = readIndexContents(database);
        expect(found.waiting).toBe(0);
        expect(found).toEqual(readFreshIndex());
      }),
      { numRuns: 40 },
    );
  });

  test("has the words, fields and facts of a paper", () => {
    writePaper(database, {
      id: 7,
      title: "Music for MindSearch",
      abstract: "Music and music, multi-task.",
      authors: ["Ada Music"],
      categories: ["cs.CL"],
      keywords: ["Deep learning", "CS.CL"],
      links: { code: "https://example.org" },
      votes: 12,
      publishedAt: "2025-01-16T23:30:00.000+00:00",
    });
    assignPendingTopics(database);
    expect(indexPending(database)).toBe(1);
    const { words: found, stems, postings, facts, sequences } = readIndexContents(database);
    expect(postings.music).toEqual([[7, { title: 1, abstract: 2, authors: 1 }]]);
    expect(postings.search).toEqual([[7, { title: 1, abstract: 0, authors: 0 }]]);
    expect(postings.multitask).toEqual([[7, { title: 0, abstract: 1, authors: 0 }]]);
    expect(postings["topic:cs.cl"]).toEqual([[7, { title: 0, abstract: 1, authors: 0 }]]);
    expect(facts).toEqual([{ id: 7, flags: 3, day: "2025-01-16", votes: 12, lengths: [3, 5] }]);
    expect(sequences[7]?.[1]).toEqual(["music", "and", "music", "multi", "task"]);
    expect(found).toContainEqual({ text: "topic:deep-learning", stem: "", papers: 1 });
    expect(stems.map(({ text }) => text)).not.toContain("");
  });

  test("counts a paper once per stem, however many forms it has", () => {
    writePaper(database, { id: 1, title: "Tasks", abstract: "A task, tasked." });
    writePaper(database, { id: 2, title: "Task", abstract: "None." });
    indexPending(database);
    expect(readIndexContents(database).stems).toContainEqual({ text: "task", papers: 2 });
    writePaper(database, { id: 1, title: "Music", abstract: "A task." });
    indexPending(database);
    expect(readIndexContents(database).stems).toContainEqual({ text: "task", papers: 2 });
    drop(1);
    indexPending(database);
    expect(readIndexContents(database).stems).toContainEqual({ text: "task", papers: 1 });
  });

  test("takes the day of a paper from its first listing, else from its date", () => {
    writePaper(database, { id: 1, day: "2025-03-12", publishedAt: "2025-01-16T00:00:00.000+00:00" });
    writePaper(database, { id: 2 });
    indexPending(database);
    expect(readIndexContents(database).facts.map(({ day }) => day)).toEqual(["2025-03-12", null]);
  });

  test("follows writes by Prisma, and ignores those that change nothing", async () => {
    const written = { publicId: "a", title: "Music", titleKey: "music", abstract: "Of it." };
    const publishedAt = new Date("2025-01-16T10:00:00Z");
    const { id: key } = await db().paper.create({ data: { ...written, publishedAt } });
    expect(indexPending(database)).toBe(1);
    expect(readIndexContents(database).facts).toMatchObject([{ id: key, day: "2025-01-16" }]);
    await db().paper.update({ where: { id: key }, data: { stars: 5 } });
    expect(indexPending(database)).toBe(0);
    await db().paper.update({ where: { id: key }, data: { votes: 5 } });
    expect(indexPending(database)).toBe(1);
    await db().paper.delete({ where: { id: key } });
    expect(indexPending(database)).toBe(1);
    expect(readIndexContents(database)).toMatchObject({ words: [], stems: [], postings: {}, facts: [], sequences: {} });
  });

  test("skips only what cannot be read of a paper", () => {
    writePaper(database, { id: 1, title: "Music", authors: ["Ada"] });
    database.exec(`UPDATE "Paper" SET "authors" = 'Ada', "keywords" = '{}', "links" = '[]'`);
    expect(indexPending(database)).toBe(1);
    expect(readIndexContents(database)).toMatchObject({ facts: [{ id: 1, flags: 1 }], waiting: 0 });
    expect(Object.keys(readIndexContents(database).postings)).toContain("music");
  });
});

describe("indexing", () => {
  function putMany(count: number, from = 1) {
    database.transaction(() => {
      for (let at = from; at < from + count; at++)
        writePaper(database, {
          id: at,
          title: `Music ${at % 7}`,
          abstract: `A task ${at % 50} of ${at}.`,
          votes: at % 10,
        });
    })();
  }

  test("can stop after any batch and continue although papers change meanwhile", () => {
    putMany(1200);
    const reported: [number, number][] = [];
    expect(indexPending(database, { batches: 1, onProgress: (...progress) => reported.push(progress) })).toBe(500);
    expect(reported).toEqual([[500, 700]]);
    expect(readIndexContents(database).facts).toHaveLength(500);
    for (const at of [3, 400, 600, 1200]) drop(at);
    for (const at of [5, 700]) writePaper(database, { id: at, title: "Changed" });
    expect(indexPending(database, { batches: 1 })).toBe(500);
    putMany(10, blockSize - 5);
    while (indexPending(database, { batches: 1 }) > 0);
    expect(readIndexContents(database)).toEqual(readFreshIndex());
  });

  test("takes larger batches if many papers are pending", () => {
    const ids = JSON.stringify(Array.from({ length: 9000 }, (_, index) => index));
    database.prepare(`INSERT INTO "IndexPending" ("paperId") SELECT "value" FROM json_each(?)`).run(ids);
    expect(indexPending(database, { batches: 1 })).toBe(4000);
    expect(indexPending(database, { batches: 1 })).toBe(500);
    expect(readIndexContents(database).waiting).toBe(4500);
  });

  test("leaves everything unchanged if it fails within a batch, and completes once it can", () => {
    writePaper(database, { id: 1, title: "Music" });
    indexPending(database);
    const before = readIndexContents(database);
    writePaper(database, { id: 1, title: "Tasks" });
    writePaper(database, { id: 2, title: "Unheard of" });
    database.exec(
      `CREATE TEMP TRIGGER "full" BEFORE UPDATE ON main."IndexBlock" BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    );
    expect(() => indexPending(database)).toThrow("disk full");
    expect(readIndexContents(database)).toEqual({ ...before, waiting: 2 });
    database.exec(`DROP TRIGGER "full"`);
    expect(indexPending(database)).toBe(2);
    expect(readIndexContents(database)).toEqual(readFreshIndex());
  });

  test("indexes a paper again that changed after it was read", () => {
    for (const at of [1, 2, 3]) writePaper(database, { id: at, title: "Music" });
    const indexed = indexDuring(() => {
      writePaper(other, { id: 1, title: "Tasks" });
      drop(2, other);
      writePaper(other, { id: 4, title: "Colours" });
    });
    expect(indexed).toBe(1);
    expect(readIndexContents(database)).toMatchObject({ facts: [{ id: 3 }], waiting: 3 });
    expect(indexPending(database)).toBe(3);
    expect(readIndexContents(database)).toEqual(readFreshIndex());
    expect(readIndexContents(database).facts.map((fact) => fact.id)).toEqual([1, 3, 4]);
  });

  test("by two processes at once indexes each paper once", () => {
    putMany(1100);
    let done = 0;
    const own = indexDuring(() => {
      done = indexPending(other, { batches: 2 });
    }, 9);
    expect([done, own]).toEqual([1000, 100]);
    expect(readIndexContents(database)).toEqual(readFreshIndex());
  });

  test("does nothing if no papers are pending", () => {
    expect(indexPending(database)).toBe(0);
    writePaper(database, { id: 1 });
    expect(indexPending(database, { batches: 0 })).toBe(0);
    drop(1);
    expect(indexPending(database)).toBe(1);
    expect(readIndexContents(database)).toMatchObject({ words: [], facts: [], waiting: 0 });
  });
});
