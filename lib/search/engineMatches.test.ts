import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addIndexedPapers } from "@/tests/setup/indexedPapers";
import { upsertPapers } from "../ingest/store";
import { paperRecordSchema } from "../papers/schema";
import { assignTopics } from "../papers/topics/assignPending.store";
import { db } from "../platform/db";
import { type Engine, openEngine } from "./engine";
import { indexPapers } from "./index/store";
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
async function setVectors(vectors: Record<string, number[]>) {
  for (const [externalId, vector] of Object.entries(vectors)) {
    const { id: paperId } = await db().paper.findUniqueOrThrow({ where: { externalId } });
    await db().paperVector.create({ data: { paperId, vector: toBytes(quantize(Float32Array.from(vector))) } });
  }
}

describe("similar papers", () => {
  test("share content words if there are no vectors", async () => {
    const names = await keys();
    const [id] = [...names].find(([, name]) => name === "x:1")!;
    expect(engine.similar(id, 3).map(({ id }) => names.get(id))).toEqual(["x:2"]);
  });

  test("are the nearest in meaning, and marked if nearly the same", async () => {
    await upsertPapers([
      paperRecordSchema.parse({ id: "x:5", title: "Graphs of roads", abstract: "Traffic on graphs." }),
    ]);
    indexPapers();
    await setVectors({ "x:1": [1, 0.2], "x:2": [0.5, 1], "x:5": [1, 0.21] });
    const names = await keys();
    const [id] = [...names].find(([, name]) => name === "x:1")!;
    expect(engine.similar(id, 3).map(({ id, isNear }) => [names.get(id), isNear])).toEqual([
      ["x:5", true],
      ["x:2", false],
    ]);
  });

  test("are empty for an unknown paper", () => {
    expect(engine.similar(999_999, 3)).toEqual([]);
  });
});

describe("matches of a saved search", () => {
  const matches = async (text: string, from: string, until = from) => {
    const names = await keys();
    return engine.matches([text], from, until)[0]?.map((id) => names.get(id));
  };

  test("are from the requested days only, the best first", async () => {
    expect(await matches("traffic roads", "2025-03-01", "2025-03-05")).toEqual(["x:2", "x:1"]);
    expect(await matches("traffic", "2025-03-05")).toEqual(["x:2"]);
    expect(await matches("traffic", "2025-03-02", "2025-03-04")).toEqual([]);
  });

  test("have everything that the query asks for, without spelling correction", async () => {
    expect(await matches("traffic networks", "2025-03-01", "2025-03-05")).toEqual(["x:1"]);
    expect(await matches("traffic zebrafish", "2025-03-01", "2025-03-05")).toEqual([]);
    expect(await matches("trafic", "2025-03-01", "2025-03-05")).toEqual([]);
  });

  test("support the whole query language", async () => {
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
      expect(await matches(query, "2025-03-05"), query).toEqual(["x:9"]);
    expect(await matches("", "2025-03-05")).toEqual([]);
    expect(await matches("2407.20183", "2025-03-05")).toEqual([]);
  });
});
