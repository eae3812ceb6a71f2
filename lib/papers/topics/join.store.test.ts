import path from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { type TestPaper, writePaper } from "@/tests/setup/papers";
import { askSearch } from "../../search/client";
import { indexPapers } from "../../search/index/store";
import { findNewMatches, searchPapers } from "../../search/store";
import { assignPendingTopics } from "./assign.store";
import { joinTopics } from "./join.store";
import { findTopic, nearestTopics, otherNames, searchTopics, topicPages } from "./store";

const file = path.join(withDatabase(), "offprint.db");
const database = new Database(file, { timeout: 5000 });
database.exec("PRAGMA synchronous = OFF");
const wipe = () => database.exec(`DELETE FROM "Paper"; DELETE FROM "Topic"; DELETE FROM "IndexPending";`);
beforeEach(wipe);
afterAll(() => {
  database.close();
});

function renew(): void {
  assignPendingTopics(database);
  joinTopics(database);
  assignPendingTopics(database);
}

/** Papers of which three define GRPO, and which have either name as a keyword, or none. */
const keywords = [
  ["GRPO"],
  ["Group Relative Policy Optimization"],
  ["GRPO", "group-relative policy optimisation"],
  ["Music", "Group Relative Policy Optimization"],
];
const papers: TestPaper[] = keywords.map((each, index) => ({
  id: index + 1,
  title: `Paper ${index + 1}`,
  abstract: "We use Group Relative Policy Optimization (GRPO) here.",
  keywords: each,
  day: "2025-03-12",
}));

const topics = () =>
  database
    .prepare(
      `SELECT t."slug", t."papers", j."slug" AS "joinedTo" FROM "Topic" t LEFT JOIN "Topic" j ON j."id" = t."joinedToId"
       ORDER BY t."slug"`,
    )
    .all() as { slug: string; papers: number; joinedTo: string | null }[];

describe("the names of a topic", () => {
  beforeEach(() => {
    for (const paper of papers) writePaper(database, paper);
    renew();
  });

  test("are one topic, which has the papers of all of them", () => {
    expect(topics()).toEqual([
      { slug: "group-relative-policy-optimisation", papers: 0, joinedTo: "group-relative-policy-optimization" },
      { slug: "group-relative-policy-optimization", papers: 4, joinedTo: null },
      { slug: "grpo", papers: 0, joinedTo: "group-relative-policy-optimization" },
      { slug: "music", papers: 1, joinedTo: null },
    ]);
    expect(joinTopics(database)).toBe(0);
  });

  test("lead to it everywhere", async () => {
    const slug = "group-relative-policy-optimization";
    expect(await findTopic("GRPO")).toMatchObject({ slug, papers: 4 });
    expect((await searchTopics("grpo", 5)).map((topic) => topic.slug)).toEqual([slug]);
    expect((await nearestTopics("grpos", 5)).map((topic) => topic.slug)).toEqual([slug]);
    expect(await otherNames(slug, 5)).toEqual(["GRPO"]);
    expect(await topicPages([{ categories: [], keywords: ["GRPO"], foundKeywords: [] }])).toEqual(
      new Map([["grpo", slug]]),
    );
    indexPapers();
    for (const text of ["topic:grpo", 'topic:"group relative policy optimisation"', `topic:"${slug}"`])
      expect((await searchPapers(text, { pageSize: 9 })).total, text).toBe(4);
    const day = { from: "2025-03-12", to: "2025-03-12" };
    expect((await findNewMatches(["topic:GRPO"], day)).map((keys) => keys.length)).toEqual([4]); // As digests do
    expect(await askSearch("suggest", "grp")).toContainEqual(
      expect.objectContaining({ kind: "topic", text: "group relative policy optimization" }),
    );
  });

  test("are names of new papers, too", () => {
    writePaper(database, { id: 9, keywords: ["grpo"], day: "2025-03-12" });
    assignPendingTopics(database);
    expect(topics()[1]).toMatchObject({ papers: 5 });
  });

  test("part when papers come to define one of them as something else", () => {
    for (const id of [11, 12, 13])
      writePaper(database, { id, abstract: "A generalized reward policy objective (GRPO).", keywords: ["x ray"] });
    renew();
    expect(
      topics()
        .filter(({ joinedTo }) => joinedTo === null)
        .map(({ slug, papers }) => [slug, papers]),
    ).toEqual([
      ["group-relative-policy-optimization", 3],
      ["grpo", 2],
      ["music", 1],
      ["x-ray", 0],
    ]);
  });

  test("touch the pages that show them", () => {
    const touched = database.prepare(`SELECT "scope" FROM "PageChange" ORDER BY "scope"`).pluck();
    database.exec(`DELETE FROM "PageChange"; UPDATE "Topic" SET "joinedToId" = NULL WHERE "slug" = 'grpo'`);
    expect(touched.all()).toEqual(["topic:group-relative-policy-optimization", "topic:grpo", "topics"]);
  });
});

test("an acronym that is nobody's keyword is a name as well", async () => {
  for (const paper of papers) writePaper(database, { ...paper, keywords: ["Group Relative Policy Optimization"] });
  renew();
  expect(await findTopic("GRPO")).toMatchObject({ slug: "group-relative-policy-optimization", papers: 4 });
});

test("a paper that is gone, or defines it no longer, does not count", () => {
  for (const paper of papers.slice(0, 3)) writePaper(database, paper);
  renew();
  expect(topics()).toContainEqual(expect.objectContaining({ slug: "grpo", papers: 0 }));
  writePaper(database, { ...(papers[0] as TestPaper), abstract: "Nothing of the kind." });
  renew();
  expect(topics()).toContainEqual({ slug: "grpo", papers: 2, joinedTo: null });
});

test("the order of papers does not matter, and no paper keeps a name that is joined", () => {
  const paper = fc.record({
    abstract: fc.constantFrom(
      "Retrieval-augmented generation (RAG).",
      "Region adjacency graphs (RAG).",
      "Large language models (LLMs).",
      "LLM (large language model) agents.",
    ),
    keywords: fc.uniqueArray(
      fc.constantFrom(
        "RAG",
        "Retrieval augmented generation",
        "region adjacency graph",
        "LLMs",
        "large language models",
        "LLM agents",
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });
  const outcome = (list: TestPaper[]) => {
    wipe();
    for (const each of list) writePaper(database, each);
    renew();
    const hidden = database.prepare(
      `SELECT COUNT(*) FROM "PaperTopic" o JOIN "Topic" t ON t."id" = o."topicId" WHERE t."joinedToId" IS NOT NULL`,
    );
    expect(hidden.pluck().get()).toBe(0);
    return topics();
  };
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 14 }), (list) => {
      const written = list.map((each, index) => ({ ...each, id: index + 1, day: "2025-03-12" }));
      const reversed = list.toReversed().map((each, index) => ({ ...each, id: index + 1, day: "2025-03-12" }));
      expect(outcome(reversed)).toEqual(outcome(written));
    }),
    { numRuns: 15 },
  );
});
