import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { putPaper } from "@/tests/setup/papers";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { assignTopics } from "../papers/topics/assignPending.store";
import { db } from "../platform/db";
import { type Engine, openEngine } from "./engine";
import { blockSize } from "./index/postings";
import { indexPapers } from "./index/store";
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
/** What the vector of every query is. */
let meaning: number[] | null = null;

beforeEach(async () => {
  meaning = null;
  await upsertPapers(papers.map((paper) => paperRecordSchema.parse(paper)));
  assignTopics();
  indexPapers();
  const embed = async () => (meaning ? Float32Array.from(meaning) : null);
  engine = openEngine(path.join(folder, "offprint.db"), { embed });
});

afterEach(() => engine.close());

const keys = async () => new Map((await db().paper.findMany()).map(({ id, externalId }) => [id, externalId]));
const search = (text: string, order: SortOrder = "relevance") => engine.search({ text, order, facets: true });
async function found(text: string, order?: SortOrder) {
  const names = await keys();
  return [...(await search(text, order)).ids].map((id) => names.get(id));
}

async function placeAt(vectors: Record<string, number[]>) {
  for (const [externalId, vector] of Object.entries(vectors)) {
    const { id: paperId } = await db().paper.findUniqueOrThrow({ where: { externalId } });
    await db().paperVector.create({ data: { paperId, vector: toBytes(quantize(Float32Array.from(vector))) } });
  }
}

describe("a search", () => {
  test("is in the order asked for", async () => {
    expect(await found("traffic", "newest")).toEqual(["x:2", "x:1"]);
    expect(await found("roads", "votes")).toEqual(["x:2", "x:1"]);
  });

  test("puts what means the same first among what words have found", async () => {
    const twin = { title: "Twins", abstract: "They say the same." };
    await upsertPapers(["x:6", "x:7"].map((id) => paperRecordSchema.parse({ id, ...twin })));
    indexPapers();
    await placeAt({ "x:6": [1, 0], "x:7": [0, 1] });
    meaning = [1, 0];
    expect(await found("twins who say")).toEqual(["x:6", "x:7"]);
    // One word says too little to ask for what it means.
    expect(await found("the twins")).toEqual(["x:7", "x:6"]);
    meaning = [0, 1];
    expect(await found("twins say")).toEqual(["x:7", "x:6"]);
    const { explanations: whys } = await search("twins say");
    expect(explanationAt(whys, 0)).toMatchObject({ similarity: expect.closeTo(1, 2), words: expect.closeTo(0, 5) });
  });

  test("never finds by meaning alone", async () => {
    await placeAt({ "x:3": [1, 0] });
    meaning = [1, 0];
    expect(await found("traffic forecasting")).not.toContain("x:3");
  });

  test("puts what a name was introduced by first, whatever the votes of others", async () => {
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
    // The film is no star.
    expect(await found("a*")).toEqual(["n:4"]);
    expect(await search("SAM3")).toMatchObject({ mode: "all", corrected: [] });
  });

  test("takes no rare word for a common one", async () => {
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

  test("counts how the papers are spread", async () => {
    const { facets } = await search("roads");
    expect(facets?.months).toEqual([{ month: "2025-03", papers: 2 }]);
    expect((await search("mindsearch")).facets?.topics.map(({ topic }) => topic)).toContain("cs.cl");
  });

  test("counts only papers that have a phrase", async () => {
    expect(await search('"graphs of them"')).toMatchObject({
      total: 1,
      estimated: false,
      facets: { months: [{ month: "2025-03", papers: 1 }] },
    });
    expect((await search('"are graphs" OR verse')).facets?.months).toEqual([{ month: "2025-03", papers: 1 }]);
  });

  test("sees what was indexed since, and only then", async () => {
    expect((await search("quokkas")).total).toBe(0);
    await upsertPapers([paperRecordSchema.parse({ id: "x:9", title: "Quokkas", abstract: "They smile." })]);
    indexPapers();
    expect((await search("quokkas")).total).toBe(1);
  });

  test("finds two words that a paper writes as one, and the reverse", async () => {
    expect(await found("mind search")).toEqual(["x:4"]);
    expect(await found("mindsearch")).toEqual(["x:4"]);
  });

  test("whose time is up answers with the newest papers, says so, and is not remembered", async () => {
    const database = new Database(path.join(folder, "offprint.db"));
    putPaper(database, { id: blockSize + 1, title: "Roads of late" });
    database.close();
    indexPapers();
    const hasty = openEngine(path.join(folder, "offprint.db"), { timeLimit: 0 });
    const request = { text: "roads", order: "relevance", facets: true } as const;
    const outcome = await hasty.search(request);
    expect(outcome).toMatchObject({ partial: true, ids: Uint32Array.of(blockSize + 1) });
    expect(await hasty.search(request)).not.toBe(outcome);
    hasty.close();
    expect(await search("roads")).toMatchObject({ partial: false, total: 3 });
  });

  test("that asks for nothing finds nothing", async () => {
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

  test("complete a topic that several papers have", async () => {
    const kinds = () => engine.suggest("web ag").filter(({ kind }) => kind === "topic");
    expect(kinds()).toEqual([]);
    const another = { id: "x:5", title: "Browsing", abstract: "By itself.", keywords: ["Web agent"] };
    await upsertPapers([paperRecordSchema.parse(another)]);
    assignTopics();
    indexPapers();
    expect(kinds().map(({ text }) => text)).toEqual(["web agent"]);
  });

  test("of titles begin with those that begin as what was typed, whatever their votes", async () => {
    await upsertPapers([paperRecordSchema.parse({ id: "x:9", title: "Heavy traffic", abstract: "Jams.", votes: 999 })]);
    indexPapers();
    expect(texts("Traf")).toEqual([
      "paper: Traffic forecasting",
      "paper: Heavy traffic",
      "paper: Graph networks for traffic",
    ]);
  });

  test("hold what several networks asked on different days", async () => {
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

  test("of nothing, or of a page of text, are none", () => {
    expect(texts("")).toEqual([]);
    expect(texts("%$#")).toEqual([]);
    expect(texts("graph ".repeat(100))).toEqual([]);
  });

  test("lead where they say", () => {
    expect(engine.suggest("sonn")[0]).toMatchObject({ kind: "paper", href: "/papers/sonnets" });
    expect(engine.suggest("lovel")[0]?.href).toBe(
      `/search?q=${encodeURIComponent('author:"Ada Lovelace"').replace(/%20/g, "+")}`,
    );
  });
});

describe("similar papers", () => {
  test("share telling words where there are no vectors", async () => {
    const names = await keys();
    const [own] = [...names].find(([, name]) => name === "x:1")!;
    expect(engine.similar(own, 3).map(({ id }) => names.get(id))).toEqual(["x:2"]);
  });

  test("are the nearest in meaning, and marked where nearly the same", async () => {
    await upsertPapers([
      paperRecordSchema.parse({ id: "x:5", title: "Graphs of roads", abstract: "Traffic on graphs." }),
    ]);
    indexPapers();
    await placeAt({ "x:1": [1, 0.2], "x:2": [0.5, 1], "x:5": [1, 0.21] });
    const names = await keys();
    const [own] = [...names].find(([, name]) => name === "x:1")!;
    expect(engine.similar(own, 3).map(({ id, isNear }) => [names.get(id), isNear])).toEqual([
      ["x:5", true],
      ["x:2", false],
    ]);
  });

  test("of a paper that there is not are none", () => {
    expect(engine.similar(999_999, 3)).toEqual([]);
  });
});

describe("what a saved search has found anew", () => {
  const anew = async (text: string, from: string, until = from) => {
    const names = await keys();
    return engine.matches([text], from, until)[0]?.map((id) => names.get(id));
  };

  test("is of the days asked for alone, the best first", async () => {
    expect(await anew("traffic roads", "2025-03-01", "2025-03-05")).toEqual(["x:2", "x:1"]);
    expect(await anew("traffic", "2025-03-05")).toEqual(["x:2"]);
    expect(await anew("traffic", "2025-03-02", "2025-03-04")).toEqual([]);
  });

  test("has all that the query asks for: no paper that has some of it, no word in place of another", async () => {
    expect(await anew("traffic networks", "2025-03-01", "2025-03-05")).toEqual(["x:1"]);
    expect(await anew("traffic zebrafish", "2025-03-01", "2025-03-05")).toEqual([]);
    expect(await anew("trafic", "2025-03-01", "2025-03-05")).toEqual([]);
  });

  test("is sought in the whole language of queries", async () => {
    await upsertPapers([
      paperRecordSchema.parse({
        id: "x:9",
        title: "Web agents",
        abstract: "They browse.",
        day: "2025-03-05",
        votes: 2,
        categories: ["cs.CL"],
        links: { code: "https://example.org/code" },
      }),
    ]);
    assignTopics();
    indexPapers();
    for (const query of ['"web agents"', "topic:cs.cl has:code", "title:agents -traffic", "brows*", "votes:<5"])
      expect(await anew(query, "2025-03-05"), query).toEqual(["x:9"]);
    expect(await anew("", "2025-03-05")).toEqual([]);
    expect(await anew("2407.20183", "2025-03-05")).toEqual([]);
  });
});
