import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addIndexedPapers } from "@/tests/setup/indexedPapers";
import { writePaper } from "@/tests/setup/papers";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { assignTopics } from "../papers/topics/assignPending.store";
import { db } from "../platform/db";
import { type Engine, openEngine } from "./engine";
import { blockSize } from "./index/postings";
import { indexPapers } from "./index/store";
import { searchPath } from "./paths";
import { explanationAt } from "./ranking/explanation";
import type { SortOrder } from "./schema";
import { quantize, toBytes } from "./vectors/quantize";

const folder = withDatabase();

const papers = [
  { id: "x:1", title: "Graph networks for traffic", abstract: "Roads are graphs.", day: "2025-03-01", votes: 3 },
  { id: "x:2", title: "Traffic forecasting", abstract: "Roads, and graphs of them.", day: "2025-03-05", votes: 90 },
  { id: "x:3", title: "Sonnets", abstract: "Verse is generated.", authors: ["Ada Byron", "Ada Lovelace"], votes: 1 },
  { id: "x:4", title: "MindSearch", abstract: "Agents browse.", categories: ["cs.CL"], keywords: ["web agents"] },
];

let engine: Engine;
/** The vector of every query. */
let queryVector: number[] | null = null;

beforeEach(async () => {
  queryVector = null;
  await addIndexedPapers(papers);
  const embed = async () => (queryVector ? Float32Array.from(queryVector) : null);
  engine = openEngine(path.join(folder, "offprint.db"), { embed });
});

afterEach(() => engine.close());

const keys = async () => new Map((await db().paper.findMany()).map(({ id, externalId }) => [id, externalId]));
const search = (text: string, order: SortOrder = "relevance") =>
  engine.search({ text, order, weaker: false, facets: true });
async function found(text: string, order?: SortOrder) {
  const names = await keys();
  return [...(await search(text, order)).ids].map((id) => names.get(id));
}

async function setVectors(vectors: Record<string, number[]>) {
  for (const [externalId, vector] of Object.entries(vectors)) {
    const { id: paperId } = await db().paper.findUniqueOrThrow({ where: { externalId } });
    await db().paperVector.create({ data: { paperId, vector: toBytes(quantize(Float32Array.from(vector))) } });
  }
}

describe("the engine", () => {
  test("sorts by the requested order", async () => {
    expect(await found("traffic", "newest")).toEqual(["x:2", "x:1"]);
    expect(await found("roads", "votes")).toEqual(["x:2", "x:1"]);
  });

  test("ranks papers with the query's meaning first among those that match its words", async () => {
    const twin = { title: "Twins", abstract: "They say the same." };
    await upsertPapers(["x:6", "x:7"].map((id) => paperRecordSchema.parse({ id, ...twin })));
    indexPapers();
    await setVectors({ "x:6": [1, 0], "x:7": [0, 1] });
    queryVector = [1, 0];
    expect(await found("twins who say")).toEqual(["x:6", "x:7"]);
    // A single content word is not embedded.
    expect(await found("the twins")).toEqual(["x:7", "x:6"]);
    queryVector = [0, 1];
    expect(await found("twins say")).toEqual(["x:7", "x:6"]);
    const { explanations } = await search("twins say");
    expect(explanationAt(explanations, 0)).toMatchObject({
      similarity: expect.closeTo(1, 2),
      words: expect.closeTo(0, 5),
    });
  });

  test("never finds a paper by meaning alone", async () => {
    await setVectors({ "x:3": [1, 0] });
    queryVector = [1, 0];
    expect(await found("traffic forecasting")).not.toContain("x:3");
  });

  test("ranks the paper that introduces a name first, whatever the votes of others", async () => {
    const others = Array.from({ length: 30 }, (_, each) => ({
      id: `x:${100 + each}`,
      title: `We use SAM2 for it, ${each}`,
      abstract: "SAM2 is SAM2. It is what we use. Text, and speech. Search a graph.",
      votes: 1000,
    }));
    const named = [
      { id: "n:1", title: "SAM 2: Segment Anything", abstract: "A model." },
      { id: "n:2", title: "We", abstract: "A novel." },
      { id: "n:3", title: "It", abstract: "A film." },
      { id: "n:4", title: "A* search and D* Lite", abstract: "Paths." },
      { id: "n:5", title: "Reading aloud", abstract: "This is text-to-speech." },
      { id: "n:6", title: "SAM 3: Segment Anything", abstract: "A model." },
    ];
    await upsertPapers([...others, ...named].map((paper) => paperRecordSchema.parse(paper)));
    indexPapers();
    for (const [text, id] of [
      ["SAM2", "n:1"],
      ["sam-2", "n:1"],
      ["sam v2 paper", "n:1"],
      ["SAM3", "n:6"],
      ["We", "n:2"],
      ["it", "n:3"],
      ["title:we", "n:2"],
      ["A* search", "n:4"],
      ["d*", "n:4"],
      ["text to speech", "n:5"],
      ["text-to-speech", "n:5"],
    ] as const)
      expect((await found(text))[0], text).toBe(id);
    // The word "a" in "A film." does not match.
    expect(await found("a*")).toEqual(["n:4"]);
    expect(await search("SAM3")).toMatchObject({ mode: "all", corrected: [] });
  });

  test("reads a name as a term if many papers had its words before a title began with it", async () => {
    const paper = (id: string, title: string, published: string) => ({
      id,
      title,
      abstract: title.endsWith("snake") ? "Other words of a long abstract. ".repeat(30) : "Mamba, mamba and mamba.",
      published: `${published}T00:00:00Z`,
    });
    const titled = [paper("n:1", "Mamba: a snake", "2024-03-01")];
    const of = (month: string, count: number) =>
      Array.from({ length: count }, (_, each) => paper(`x:${month}-${each}`, "The mamba, a mamba", `2024-${month}-02`));
    await upsertPapers([...titled, ...of("05", 20), ...of("01", 5)].map((each) => paperRecordSchema.parse(each)));
    indexPapers();
    expect((await found("mamba"))[0]).toBe("n:1");
    await upsertPapers(of("02", 1).map((each) => paperRecordSchema.parse(each)));
    indexPapers();
    expect((await found("mamba"))[0]).not.toBe("n:1");
  });

  test("does not correct a rare word to a common one", async () => {
    const papers = Array.from({ length: 40 }, (_, each) => ({
      id: `x:${100 + each}`,
      title: "Activations",
      abstract: each === 0 ? "We use tanh." : "None.",
      authors: ["Wei Tang"],
    }));
    await upsertPapers(papers.map((paper) => paperRecordSchema.parse(paper)));
    indexPapers();
    expect(await search("tanh")).toMatchObject({ corrected: [], total: 1 });
  });

  test("counts facets", async () => {
    const { facets } = await search("roads");
    expect(facets?.months).toEqual([{ month: "2025-03", papers: 2 }]);
    expect((await search("mindsearch")).facets?.topics.map(({ topic }) => topic)).toContain("cs.cl");
  });

  test("counts only papers that have the phrase", async () => {
    expect(await search('"graphs of them"')).toMatchObject({
      total: 1,
      estimated: false,
      facets: { months: [{ month: "2025-03", papers: 1 }] },
    });
    expect((await search('"are graphs" OR verse')).facets?.months).toEqual([{ month: "2025-03", papers: 1 }]);
  });

  test("sees papers once they are indexed", async () => {
    expect((await search("quokkas")).total).toBe(0);
    await upsertPapers([paperRecordSchema.parse({ id: "x:9", title: "Quokkas", abstract: "They smile." })]);
    indexPapers();
    expect((await search("quokkas")).total).toBe(1);
  });

  test("finds two words that a paper writes as one, and the reverse", async () => {
    expect(await found("mind search")).toEqual(["x:4"]);
    expect(await found("mindsearch")).toEqual(["x:4"]);
  });

  test("returns the newest papers as a partial outcome if time runs out, and does not cache it", async () => {
    const database = new Database(path.join(folder, "offprint.db"));
    writePaper(database, { id: blockSize + 1, title: "Roads of late" });
    database.close();
    indexPapers();
    const limited = openEngine(path.join(folder, "offprint.db"), { timeLimit: 0 });
    const request = { text: "roads", order: "relevance", weaker: false, facets: true } as const;
    const outcome = await limited.search(request);
    expect(outcome).toMatchObject({ partial: true, ids: Uint32Array.of(blockSize + 1) });
    expect(await limited.search(request)).not.toBe(outcome);
    limited.close();
    expect(await search("roads")).toMatchObject({ partial: false, total: 3 });
  });

  test("finds nothing for an empty query", async () => {
    expect(await search("")).toMatchObject({ total: 0, ids: new Uint32Array() });
    expect(await search("-traffic")).toMatchObject({ total: 2 });
  });
});

describe("suggestions", () => {
  const texts = (text: string) => engine.suggest(text).map((each) => `${each.kind}: ${each.text}`);

  test("complete a title and an author", () => {
    expect(texts("traf")).toEqual(["paper: Traffic forecasting", "paper: Graph networks for traffic"]);
    expect(texts("ada l")).toContain("author: Ada Lovelace");
    expect(texts("ada l")).not.toContain("author: Ada Byron");
  });

  test("complete an author by any part of the name, however rare beside words of texts", async () => {
    const texts = Array.from({ length: 60 }, (_, each) => ({
      id: `t:${each}`,
      title: `Text ${each}`,
      abstract: Array.from(
        { length: 60 },
        (_, word) => `le${String.fromCharCode(97 + (word % 26), 97 + word / 3)}`,
      ).join(" "),
    }));
    const authored = {
      id: "a:1",
      title: "Joint embedding",
      abstract: "Worlds.",
      authors: ["Yann LeCun", "Li Fei-Fei"],
    };
    await upsertPapers([authored, ...texts].map((paper) => paperRecordSchema.parse(paper)));
    indexPapers();
    for (const typed of ["yann le", "lecu", "lecun y", "author:yann le", 'au:"le'])
      expect(engine.suggest(typed)[0], typed).toMatchObject({ kind: "author", text: "Yann LeCun" });
    expect(engine.suggest("fei-fei")[0]).toMatchObject({ text: "Li Fei-Fei" });
    expect(engine.suggest("yann li").filter(({ kind }) => kind === "author")).toEqual([]);
  });

  test("within a field replace the unfinished term alone", () => {
    expect(engine.suggest('Roads -author:"ada l')).toEqual([
      { kind: "author", text: "Ada Lovelace", href: searchPath({ text: 'Roads -author:"Ada Lovelace"' }) },
    ]);
    expect(engine.suggest("topic:traf")).toEqual([]);
  });

  test("complete an id", async () => {
    const papers = ["2608.19001", "2608.19002", "2608.20001"].map((id) => ({
      id,
      title: `Paper ${id}`,
      abstract: "A.",
    }));
    await upsertPapers(papers.map((paper) => paperRecordSchema.parse(paper)));
    const ids = (text: string) => engine.suggest(text).map(({ href }) => href);
    const two = ["/papers/2608.19002", "/papers/2608.19001"];
    for (const typed of ["2608.19", "arXiv:2608.19", " 2608.190"]) expect(ids(typed), typed).toEqual(two);
    expect(ids("2609.")).toEqual([]);
    expect(ids("2608.19%")).toEqual([]);
  });

  test("complete a topic that three papers have", async () => {
    const topicsAfter = async (id: string) => {
      const another = { id, title: "Browsing", abstract: "By itself.", keywords: ["Web agent"] };
      await upsertPapers([paperRecordSchema.parse({ ...another, title: `Browsing ${id}` })]);
      assignTopics();
      indexPapers();
      return engine.suggest("web ag").flatMap(({ kind, text }) => (kind === "topic" ? [text] : []));
    };
    expect(await topicsAfter("x:5")).toEqual([]);
    expect(await topicsAfter("x:6")).toEqual(["web agent"]);
  });

  test("list titles that begin with the typed text first, whatever the votes", async () => {
    await upsertPapers([paperRecordSchema.parse({ id: "x:9", title: "Heavy traffic", abstract: "Jams.", votes: 999 })]);
    indexPapers();
    expect(texts("Traf")).toEqual([
      "paper: Traffic forecasting",
      "paper: Heavy traffic",
      "paper: Graph networks for traffic",
    ]);
  });

  test("include queries that several networks asked on different days", async () => {
    await db().searchedQuery.createMany({
      data: [
        { text: "graph transformers", days: 2, networks: 3, lastDay: "2025-03-12" },
        { text: "graph of ada", days: 1, networks: 9, lastDay: "2025-03-12" },
        { text: "graph of eve", days: 9, networks: 2, lastDay: "2025-03-12" },
      ],
    });
    expect(texts("Graph ")[0]).toBe("query: graph transformers");
    expect(texts("graph o")).toEqual([]);
  });

  test("are empty for no words and for a page of text", () => {
    expect(texts("")).toEqual([]);
    expect(texts("%$#")).toEqual([]);
    expect(texts("graph ".repeat(100))).toEqual([]);
  });

  test("link to the right pages", () => {
    expect(engine.suggest("sonn")[0]).toMatchObject({ kind: "paper", href: "/papers/sonnets" });
    expect(engine.suggest("lovel")[0]?.href).toBe(
      `/search?q=${encodeURIComponent('author:"Ada Lovelace"').replace(/%20/g, "+")}`,
    );
  });
});
