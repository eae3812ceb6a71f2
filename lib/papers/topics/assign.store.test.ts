import path from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { type TestPaper, writePaper } from "@/tests/setup/papers";
import { assignPendingTopics, countPendingTopics } from "./assign.store";
import { topicsOf } from "./topicsOf";

const file = path.join(withDatabase(), "offprint.db");
const [database, other] = [open(), open()];

function open(): Database.Database {
  const opened = new Database(file, { timeout: 5000 });
  opened.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
  return opened;
}

const wipe = () => database.exec(`DELETE FROM "Paper"; DELETE FROM "Topic"; DELETE FROM "IndexPending";`);

beforeEach(wipe);

afterAll(() => {
  database.close();
  other.close();
});

/** Returns the topics of each paper by slug. */
function readTopics(): Record<number, string[]> {
  const rows = database
    .prepare(
      `SELECT o."paperId", t."slug" FROM "PaperTopic" o JOIN "Topic" t ON t."id" = o."topicId" ORDER BY t."slug"`,
    )
    .all() as { paperId: number; slug: string }[];
  const topics: Record<number, string[]> = {};
  for (const { paperId, slug } of rows) topics[paperId] = [...(topics[paperId] ?? []), slug];
  return topics;
}

const found = (id: number) => database.prepare(`SELECT "foundKeywords" FROM "Paper" WHERE "id" = ?`).pluck().get(id);

/** Returns the topics whose count differs from the number of listed papers that have them. */
const miscounted = () =>
  database
    .prepare(
      `SELECT "slug" FROM "Topic" t WHERE "papers" <>
         (SELECT COUNT(*) FROM "PaperTopic" o JOIN "Paper" p ON p."id" = o."paperId"
          WHERE o."topicId" = t."id" AND p."firstListedOn" IS NOT NULL)`,
    )
    .all();

/** Returns the rows whose day or score differs from their paper's. */
const misplaced = () =>
  database
    .prepare(
      `SELECT o."paperId" FROM "PaperTopic" o JOIN "Paper" p ON p."id" = o."paperId"
       WHERE o."firstListedOn" IS NOT p."firstListedOn" OR o."score" IS NOT p."score"`,
    )
    .all();

const text = {
  title: "Graph neural networks",
  abstract: "We train graph neural networks with reinforcement learning.",
};

describe("the topics of papers", () => {
  test("are written once in any spelling", () => {
    writePaper(database, { id: 1, categories: ["cs.SY"], keywords: ["Deep Learning"] });
    writePaper(database, { id: 2, categories: ["eess.SY"], keywords: ["deep learning", "Deep-Learning"] });
    expect(assignPendingTopics(database)).toBe(2);
    expect(readTopics()).toEqual({ 1: ["deep-learning", "eess.SY"], 2: ["deep-learning", "eess.SY"] });
    expect([countPendingTopics(database), assignPendingTopics(database)]).toEqual([0, 0]);
  });

  test("are found in the text until a source gives keywords, which take precedence", () => {
    writePaper(database, { id: 1, ...text });
    assignPendingTopics(database);
    expect(JSON.parse(found(1) as string)).toContain("Graph neural networks");
    expect(readTopics()[1]).toContain("reinforcement-learning");
    writePaper(database, { id: 1, ...text, keywords: ["Music"] });
    assignPendingTopics(database);
    expect(found(1)).toBeNull();
    expect(readTopics()).toEqual({ 1: ["music"] });
  });

  test("change with the text", () => {
    writePaper(database, { id: 1, ...text });
    assignPendingTopics(database);
    writePaper(database, { id: 1, title: "Speech recognition", abstract: "Speech recognition is improved." });
    assignPendingTopics(database);
    expect(readTopics()[1]).toContain("speech-recognition");
    expect(readTopics()[1]).not.toContain("reinforcement-learning");
  });

  test("queue the paper for indexing only if they change", () => {
    const pending = () => database.prepare(`SELECT "paperId" FROM "IndexPending"`).pluck().all();
    writePaper(database, { id: 1, ...text });
    database.exec(`DELETE FROM "IndexPending"`);
    assignPendingTopics(database);
    expect(pending()).toEqual([1]);
    database.exec(`DELETE FROM "IndexPending"; INSERT INTO "TopicPending" ("paperId") VALUES (1);`);
    assignPendingTopics(database);
    expect(pending()).toEqual([]);
  });

  test("come from the text if the paper's lists are invalid", () => {
    writePaper(database, { id: 1, ...text });
    database.exec(`UPDATE "Paper" SET "categories" = 'broken', "keywords" = '{}'`);
    assignPendingTopics(database);
    expect(readTopics()[1]).toContain("graph-neural-network");
  });

  test("are not assigned again if only votes change", () => {
    writePaper(database, { id: 1, ...text });
    assignPendingTopics(database);
    writePaper(database, { id: 1, ...text, votes: 7, day: "2025-01-01" });
    expect(countPendingTopics(database)).toBe(0);
    expect([misplaced(), miscounted()]).toEqual([[], []]);
  });
});

test("after any changes to papers, their topics, listings and counts are correct", () => {
  const paper = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    categories: fc.subarray(["cs.CL", "cs.SY", "eess.SY", "stat.ML"]),
    keywords: fc.array(fc.constantFrom("Maps", "map", "RL", "Mixture of Experts"), { minLength: 1, maxLength: 3 }),
    day: fc.constantFrom(null, "2025-01-01", "2025-01-02"),
  });
  const step = fc.oneof(
    paper.map((put) => ({ put })),
    fc.integer({ min: 1, max: 6 }).map((drop) => ({ drop })),
    fc.constantFrom({ write: 0 }, { write: 1 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      wipe();
      const papers = new Map<number, TestPaper>();
      for (const each of steps) {
        if ("put" in each) {
          papers.set(each.put.id, each.put);
          writePaper(database, each.put);
          const score = each.put.day === null ? null : each.put.id;
          database.prepare(`UPDATE "Paper" SET "score" = ? WHERE "id" = ?`).run(score, each.put.id);
        } else if ("drop" in each) {
          papers.delete(each.drop);
          database.prepare(`DELETE FROM "Paper" WHERE "id" = ?`).run(each.drop);
        } else {
          assignPendingTopics(each.write === 0 ? database : other);
        }
      }
      assignPendingTopics(database);
      const expected = [...papers.values()].map(({ id, categories = [], keywords = [] }) => {
        return [
          id,
          topicsOf({ categories, keywords })
            .map(({ slug }) => slug)
            .sort(),
        ];
      });
      expect(readTopics()).toEqual(Object.fromEntries(expected));
      expect([misplaced(), miscounted(), countPendingTopics(database)]).toEqual([[], [], 0]);
    }),
    { numRuns: 40 },
  );
});
