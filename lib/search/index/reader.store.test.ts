import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { writePaper } from "@/tests/setup/papers";
import { assignPendingTopics } from "../../papers/topics/assign.store";
import { isTaken } from "./docValues";
import { indexPending } from "./indexer.store";
import { blockSize, decodeBuffer, decodeInto } from "./postings";
import { type IndexReader, openIndexReader } from "./reader.store";
import { sectionOf } from "./termSequence";

const file = path.join(withDatabase(), "offprint.db");
const database = new Database(file, { timeout: 5000 });
database.exec("PRAGMA synchronous = OFF");
let reader: IndexReader;

beforeEach(() => {
  writePaper(database, { id: 1, title: "A task", abstract: "Tasks of music.", categories: ["cs.CL"] });
  writePaper(database, { id: 2, title: "Tasks", abstract: "Tasked tops.", categories: ["cs.CL", "cs.LG"] });
  writePaper(database, { id: blockSize + 5, title: "More tasks", abstract: "Topical.", authors: ["Ada"] });
  assignPendingTopics(database);
  indexPending(database);
  reader = openIndexReader(file);
  reader.refresh();
});

afterEach(() => {
  reader.close();
  database.exec(`DELETE FROM "Paper"`);
});

afterAll(() => {
  database.close();
});

const texts = (words: { text: string }[]) => words.map(({ text }) => text);

describe("the index reader", () => {
  test("finds words by text, stem and prefix, the most common first", () => {
    expect(reader.findWord("task")).toMatchObject({ text: "task", stem: "task", papers: 1 });
    expect(reader.wordOf(reader.findWord("task")!.id)).toEqual({ ...reader.findWord("task"), papersWithStem: 3 });
    expect(reader.findWord("absent")).toBeNull();
    expect(texts(reader.formsOf("task"))[0]).toBe("tasks");
    expect(new Set(texts(reader.formsOf("task")))).toEqual(new Set(["tasks", "task", "tasked"]));
    expect(reader.formsOf("absent")).toEqual([]);
    expect([reader.papersWithStem("task"), reader.papersWithStem("absent")]).toEqual([3, 0]);
    expect(texts(reader.wordsBeginning("task", 1))).toEqual(["tasks"]);
    expect(texts(reader.commonWords())[0]).toBe("tasks");
  });

  test("finds the most common words with a prefix, and rarer ones if those are few", () => {
    const add = database.prepare(`INSERT INTO "IndexWord" ("text", "stem", "papers") VALUES (?, 'x', ?)`);
    for (let number = 1; number <= 100; number++) add.run(`xa${number}`, number);
    const first = (limit: number) => reader.wordsBeginning("xa", limit).map(({ papers }) => papers);
    const expected = Array.from({ length: 100 }, (_, at) => 100 - at);
    for (const limit of [1, 49, 50, 51, 100]) expect(first(limit)).toEqual(expected.slice(0, limit));
    database.exec(`DELETE FROM "IndexWord" WHERE "stem" = 'x'`);
  });

  test("does not return topics as words", () => {
    expect(reader.commonestTopics(5).map(({ topic }) => topic)).toEqual(["cs.cl", "cs.lg"]);
    expect(texts(reader.wordsBeginning("top", 9)).sort()).toEqual(["topical", "tops"]);
    expect(texts(reader.commonWords()).filter((text) => text.startsWith("topic:"))).toEqual([]);
  });

  test("finds words spelt similarly, including new ones", () => {
    expect(texts(reader.commonWords("tsaks", 1))).toEqual(["tasks"]);
    expect(texts(reader.commonWords("taskx", 1))).toEqual(["tasks", "task"]);
    expect(texts(reader.commonWords("quokkax", 1))).toEqual([]);
    writePaper(database, { id: 3, title: "Quokka", abstract: "Task." });
    writePaper(database, { id: 4, title: "Task", abstract: "Task." });
    writePaper(database, { id: 5, title: "Task", abstract: "Task." });
    indexPending(database);
    expect(texts(reader.commonWords("quokkax", 1))).toEqual(["quokka"]);
    expect(reader.commonWords("taskx", 1).map(({ text, papers }) => [text, papers])).toEqual([
      ["task", 4],
      ["tasks", 3],
    ]);
  });

  test("can read ahead the words for spelling correction", () => {
    expect(reader.readSpellings()).toBe(false);
    expect(texts(reader.commonWords("tsaks", 1))).toEqual(["tasks"]);
    expect(reader.readSpellings()).toBe(false);
  });

  test("drops words that no paper has any longer", () => {
    database.exec(`DELETE FROM "Paper" WHERE "id" = 2`);
    indexPending(database);
    reader.refresh();
    expect(reader.findWord("tasked")).toBeNull();
    expect(new Set(texts(reader.formsOf("task")))).toEqual(new Set(["task", "tasks"]));
    expect(reader.papersWithStem("task")).toBe(2);
    expect(reader.wordsBeginning("tasked", 9)).toEqual([]);
    expect(reader.commonestTopics(5).map(({ topic }) => topic)).toEqual(["cs.cl"]);
  });

  test("reads posting lists, term sequences and papers", () => {
    const buffer = decodeBuffer();
    const { id } = reader.findWord("tasks")!;
    expect(decodeInto(reader.listOf(id, 0)!, buffer)).toBe(2);
    expect([...buffer.places.slice(0, 2)]).toEqual([1, 2]);
    expect(decodeInto(reader.listOf(id, 1)!, buffer)).toBe(1);
    expect(reader.listOf(id, 2)).toBeNull();
    const sequence = reader.sequenceOf(blockSize + 5)!;
    expect([...sectionOf(sequence, "title")].map((word) => reader.wordOf(word).text)).toEqual(["more", "tasks"]);
    expect(reader.sequenceOf(3)).toBeNull();
    expect(reader.paperOf(1)).toEqual({ publicId: "p1", title: "A task", authors: "[]" });
    expect([reader.paperOf(3), reader.vectorOf(1)]).toEqual([null, null]);
  });

  const countPapers = () =>
    reader.blocks().reduce((sum, { flags }) => sum + flags.filter((flag) => flag & isTaken).length, 0);

  test("notices changes, and reads only the blocks that changed", () => {
    expect(countPapers()).toBe(3);
    expect(reader.refresh()).toBe(false);
    writePaper(database, { id: 3, title: "Quokkas" });
    expect(reader.refresh()).toBe(false);
    const [first, second] = reader.blocks();
    indexPending(database);
    expect(countPapers()).toBe(3);
    expect(reader.refresh()).toBe(true);
    expect(countPapers()).toBe(4);
    expect(reader.blocks()[0]).not.toBe(first);
    expect(reader.blocks()[1]).toBe(second);
    expect(reader.blocks()[0]?.flags[3]).toBe(isTaken);
    expect(reader.findWord("quokkas")).toMatchObject({ papers: 1 });
    expect(reader.refresh()).toBe(false);
  });

  test("sees one state of the store in a snapshot, whatever is written meanwhile", () => {
    const { id } = reader.findWord("tasks")!;
    const index = () => {
      database.exec(`DELETE FROM "Paper" WHERE "id" > 2`);
      indexPending(database);
    };
    reader.snapshot(() => {
      expect(reader.listOf(id, 1)).not.toBeNull();
      index();
      expect(reader.listOf(id, 1)).not.toBeNull();
    });
    reader.refresh();
    expect(reader.listOf(id, 1)).toBeNull();
    expect(() => reader.snapshot(() => expect.unreachable())).toThrow();
    expect(reader.snapshot(() => "again")).toBe("again");
  });

  test("has no blocks before the first refresh, and throws once closed", () => {
    const asked = openIndexReader(file);
    expect(asked.blocks()).toEqual([]);
    asked.close();
    expect(() => asked.findWord("task")).toThrow();
  });
});
