import { readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { db } from "../platform/db";
import { type Engine, openEngine } from "./engine";
import { findRanges } from "./highlight/highlight";
import { countPendingPapers } from "./index/pending.store";
import { indexPapers } from "./index/store";

const folder = withDatabase();
const file = path.join(folder, "offprint.db");

/** Papers are told apart by title or author; everything else is the same. */
const papers: { title: string; author?: string }[] = [
  { title: "Trees", author: "Łukasz Kaiser" },
  { title: "Trees", author: "Lukasz Borchmann" },
  { title: "Trees", author: "Anders Søgaard" },
  { title: "Trees", author: "Bernhard Schölkopf" },
  { title: "Trees", author: "Bernhard Schoelkopf" },
  { title: "Trees", author: "Ada Müller-Lüdenscheidt" },
  { title: "Trees", author: "Tim O’Brien" },
  { title: "Trees", author: "Zi'ang Li" },
  { title: "Trees", author: "Ziang Wu" },
  { title: "Trees", author: "Matthias Nießner" },
  { title: "Speech in Łódź" },
  { title: "Birds of Hawaiʻi" },
  { title: "L’amour fou" },
  { title: "Ein Schätzer für Gräser" },
  { title: "Ein Schaetzer fuer Graeser" },
  { title: "ﾃﾞｰﾀ" },
  { title: "東京データ解析" },
  { title: "การพัฒนาแบบจำลองน้ำท่วม" },
  { title: "ການພັດທະນາແບບຈຳລອງ" },
  { title: "ការអភិវឌ្ឍគំរូ" },
  { title: "မြန်မာဘာသာစကား" },
  { title: "🤗 Hubs" },
  { title: "Код 👩🏽‍💻 статей" },
  { title: "A poem in blue" },
  { title: "Pom and Blu" },
  { title: "نموذجُ اللُّغة" },
];

let engine: Engine;

beforeEach(async () => {
  await upsertPapers(
    papers.map(({ title, author }, index) =>
      paperRecordSchema.parse({ id: `x:${index}`, title, abstract: "Of it.", authors: author ? [author] : [] }),
    ),
  );
  indexPapers();
  engine = openEngine(file, { embed: async () => null });
});

afterEach(() => engine.close());

async function found(text: string) {
  const rows = new Map((await db().paper.findMany()).map(({ id, externalId }) => [id, externalId]));
  const { ids } = await engine.search({ text, order: "relevance", weaker: false, facets: false });
  return [...ids]
    .map((id) => papers[Number(rows.get(id)?.slice(2))])
    .map((paper) => paper?.author ?? paper?.title)
    .sort();
}

describe("a search finds the same papers in every spelling", () => {
  test.each([
    [
      ["Lukasz", "Łukasz", "author:lukasz", "ŁUKASZ"],
      ["Lukasz Borchmann", "Łukasz Kaiser"],
    ],
    [['author:"Lukasz Kaiser"', 'author:"Łukasz Kaiser"'], ["Łukasz Kaiser"]],
    [['author:"Łukasz Borchmann"'], ["Lukasz Borchmann"]],
    [["Søgaard", "Sogaard", "Soegaard", 'author:"Anders Soegaard"'], ["Anders Søgaard"]],
    [
      ["Schölkopf", "Schoelkopf", 'author:"Bernhard Schoelkopf"'],
      ["Bernhard Schoelkopf", "Bernhard Schölkopf"],
    ],
    [["Scholkopf"], ["Bernhard Schölkopf"]],
    [
      ["Mueller-Luedenscheidt", "Müller-Lüdenscheidt", "Muller", "Mueller", 'author:"Ada Mueller"'],
      ["Ada Müller-Lüdenscheidt"],
    ],
    [
      ["O'Brien", "O’Brien", "OʼBrien", "O`Brien", "OBrien", "O Brien", 'author:"Tim OBrien"', "brien"],
      ["Tim O’Brien"],
    ],
    [
      ["Zi'ang", "Ziang", "Zi‘ang", "author:ziang"],
      ["Zi'ang Li", "Ziang Wu"],
    ],
    [["Nießner", "Niessner", "NIESSNER"], ["Matthias Nießner"]],
    [["Lodz", "Łódź", "lódz"], ["Speech in Łódź"]],
    [["Hawaii", "Hawai'i", "Hawai‘i", "Hawaiʻi", "Hawai`i"], ["Birds of Hawaiʻi"]],
    [["amour", "l'amour", "lamour", '"l‘amour fou"'], ["L’amour fou"]],
    [
      ["Gräser", "Graeser"],
      ["Ein Schaetzer fuer Graeser", "Ein Schätzer für Gräser"],
    ],
    [
      ["データ", "ﾃﾞｰﾀ", "データ".normalize("NFD")],
      ["ﾃﾞｰﾀ", "東京データ解析"],
    ],
    [["แบบจำลอง", "น้ำ", "น้ำท่วม"], ["การพัฒนาแบบจำลองน้ำท่วม"]],
    [["ແບບຈຳລອງ"], ["ການພັດທະນາແບບຈຳລອງ"]],
    [["គំរូ"], ["ការអភិវឌ្ឍគំរូ"]],
    [["ဘာသာ"], ["မြန်မာဘာသာစကား"]],
    [["🤗", "🤗\ufe0f"], ["🤗 Hubs"]],
    [["👩‍💻", "👩🏽‍💻", "💻"], ["Код 👩🏽‍💻 статей"]],
    [["статей", "статеи"], ["Код 👩🏽‍💻 статей"]],
    [["poem", "blue", '"poem in blue"'], ["A poem in blue"]],
    [["pom", "blu"], ["Pom and Blu"]],
    [["نموذج", "اللغه"], ["نموذجُ اللُّغة"]],
  ])("%j", async (queries, expected) => {
    for (const query of queries) expect(await found(query), query).toEqual([...expected].sort());
  });
});

describe("highlighting across spellings", () => {
  test.each([
    ["Die ﾃﾞｰﾀ", "データ", ["ﾃﾞｰﾀ"]],
    ["Die データ", "ﾃﾞｰﾀ", ["データ"]],
    ["By Bernhard Schölkopf", "Schoelkopf", ["Schölkopf"]],
    ["By Bernhard Schoelkopf", "Schölkopf", ["Schoelkopf"]],
    ["By Søgaard, Sogaard and Soegaard", "Søgaard", ["Søgaard", "Sogaard", "Soegaard"]],
    ["Schölkopf and Schoelkopf", "schölk*", ["Schölkopf", "Schoelkopf"]],
    ["Łódź", "lodz", ["Łódź"]],
    ["Of Hawaiʻi’s birds", "hawaii", ["Hawaiʻi’s"]],
    ["Tim O’Brien", "brien", ["O’Brien"]],
    ["Of l’amour", "amour", ["amour"]],
    ["การพัฒนาแบบจำลอง", "แบบจำลอง", ["แบบจำลอง"]],
    ["Use 👩🏽‍💻 now", "💻", ["👩🏽‍💻"]],
    ["㍿日立", "株式会社", ["㍿"]],
  ])("in %s for %s", (text, query, marked) => {
    expect(findRanges(text, [query]).map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });
});

test("the migration marks all papers of an older store for indexing", () => {
  const store = new Database(file);
  try {
    expect(countPendingPapers(store)).toBe(0);
    const migration = "prisma/migrations/20261129160000_words_of_papers/migration.sql";
    store.exec(`DELETE FROM "TopicPending"`);
    store.exec(readFileSync(migration, "utf8"));
    expect(countPendingPapers(store)).toBe(papers.length);
    expect(store.prepare(`SELECT COUNT(*) FROM "TopicPending"`).pluck().get()).toBe(papers.length);
  } finally {
    store.close();
  }
});
