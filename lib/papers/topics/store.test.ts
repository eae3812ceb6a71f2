import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { upsertPapers } from "../../ingest/store";
import { db } from "../../platform/db";
import { paperRecordSchema } from "../schema";
import { assignTopics } from "./assignPending.store";
import {
  countByDay,
  findTopic,
  listCategories,
  listTopic,
  nearestTopics,
  relatedTopics,
  searchTopics,
  topicPages,
  topKeywords,
} from "./store";

withDatabase();

const papers = [
  {
    id: "x:1",
    title: "One",
    day: "2025-03-10",
    votes: 90,
    categories: ["cs.CL"],
    keywords: ["Mixture of Experts", "Routing"],
  },
  {
    id: "x:2",
    title: "Two",
    day: "2025-03-12",
    votes: 1,
    categories: ["cs.CL", "math.IT"],
    keywords: ["mixture-of-experts", "routing"],
  },
  { id: "x:3", title: "Three", day: "2025-03-12", votes: 5, categories: ["cs.CL"], keywords: ["Music"] },
  { id: "x:4", title: "Four", categories: ["cs.CL", "Neuroscience"], keywords: ["Mixture of experts", "Secrets"] },
  { id: "x:5", title: "Five", day: "2025-03-11", categories: ["Neuroscience"], keywords: ["Mixtures of Agents"] },
  ...["2025-01-06", "2025-01-07"].map((day, index) => ({
    id: `x:${6 + index}`,
    title: `Older ${index + 1}`,
    day,
    categories: ["Neuroscience"],
    keywords: [
      "Music",
      "Mixtures of agents",
      ...(index === 0 ? ["mixture of experts", "Routing", "Dance"] : ["Dance"]),
    ],
  })),
];

beforeEach(async () => {
  await upsertPapers(papers.map((paper) => paperRecordSchema.parse({ abstract: "Nothing.", ...paper })));
  assignTopics();
});

const all = { skip: 0, take: 10 };
const titles = (found: { title: string }[]) => found.map(({ title }) => title);
const slugs = (found: { slug: string }[]) => found.map(({ slug }) => slug);

describe("a topic", () => {
  test("is found in any spelling, with its number of listed papers", async () => {
    const topic = { slug: "mixture-of-experts", name: "Mixture of Experts", kind: "keyword", papers: 3 };
    expect(await findTopic("Mixture of Experts")).toEqual({
      ...topic,
      name: expect.stringMatching(/^mixture.of.experts$/i),
    });
    expect(await findTopic("math.it")).toMatchObject({ slug: "cs.IT", name: "Information Theory", papers: 1 });
    expect(await findTopic("nothing of the kind")).toBeNull();
    expect(await findTopic("")).toBeNull();
  });

  test("of arXiv exists before it has papers", async () => {
    expect(await findTopic("hep-ph")).toMatchObject({ slug: "hep-ph", kind: "category", papers: 0 });
    expect(await listTopic("hep-ph", "newest", all)).toEqual([]);
  });

  test("lists its papers by day, best first, or by score, and leaves out unlisted papers", async () => {
    expect(titles(await listTopic("cs.CL", "newest", all))).toEqual(["Three", "Two", "One"]);
    expect(titles(await listTopic("cs.CL", "trending", all))).toEqual(["One", "Three", "Two"]);
    expect(titles(await listTopic("cs.CL", "newest", { skip: 1, take: 1 }))).toEqual(["Two"]);
    expect((await listTopic("cs.CL", "newest", all)).map(({ day }) => day)).toEqual([
      "2025-03-12",
      "2025-03-12",
      "2025-03-10",
    ]);
  });

  test("counts its papers by day", async () => {
    expect(await countByDay("cs.CL", "2025-03-11")).toEqual([{ day: "2025-03-12", papers: 2 }]);
    expect(await countByDay("nothing", "2025-03-11")).toEqual([]);
  });

  test("has related topics, the most specific first", async () => {
    expect(slugs(await relatedTopics("mixture-of-experts", 5))).toEqual(["routing", "cs.CL"]);
    expect(await relatedTopics("nothing", 5)).toEqual([]);
  });
});

describe("the topics of papers that have a page", () => {
  const of = (keywords: string[], categories: string[] = []) => ({ categories, keywords, foundKeywords: [] });

  test("are those of three listed papers and the categories of arXiv", async () => {
    const pages = await topicPages([
      of(["music", "Dance", "Secrets", "Nothing of the kind"], ["hep-ph", "cs.SY"]),
      of([]),
    ]);
    expect([...pages].sort()).toEqual([
      ["eess.SY", "eess.SY"],
      ["hep-ph", "hep-ph"],
      ["music", "music"],
    ]);
    expect(await topicPages([])).toEqual(new Map());
  });

  test("change with the third paper", async () => {
    await upsertPapers([
      paperRecordSchema.parse({ id: "x:9", title: "Nine", abstract: "No.", day: "2025-03-12", keywords: ["dance"] }),
    ]);
    assignTopics();
    expect(await topicPages([of(["Dance"])])).toEqual(new Map([["dance", "dance"]]));
    await db().paper.deleteMany({ where: { externalId: "x:9" } });
    expect(await topicPages([of(["Dance"])])).toEqual(new Map());
  });
});

/** Returns the scopes that a change touches, which is what finished pages are renewed by. */
async function touchedBy(change: () => unknown): Promise<string[]> {
  const { _max } = await db().pageChange.aggregate({ _max: { revision: true } });
  await change();
  const rows = await db().pageChange.findMany({ where: { revision: { gt: _max.revision ?? 0 } } });
  return rows.map(({ scope }) => scope);
}

test("the pages of a topic's papers change with its third paper, and when it loses that", async () => {
  const others = (await db().paper.findMany({ where: { title: { startsWith: "Older" } } })).map(
    ({ publicId }) => `paper:${publicId}`,
  );
  const record = { id: "x:9", title: "Nine", abstract: "No.", keywords: ["dance"] };
  const put = (more: object) => async () => {
    await upsertPapers([paperRecordSchema.parse({ ...record, ...more })]);
    assignTopics();
  };
  expect(await touchedBy(put({}))).not.toContain(others[0]);
  expect(await touchedBy(put({ day: "2025-03-12" }))).toEqual(
    expect.arrayContaining([...others, "topic:dance", "topics"]),
  );
  expect(await touchedBy(put({ votes: 7 }))).not.toContain(others[0]);
  const drop = () => db().paper.deleteMany({ where: { externalId: "x:9" } });
  expect(await touchedBy(drop)).toEqual(expect.arrayContaining([...others, "topic:dance", "topics"]));
});

describe("topics", () => {
  test("are listed by group, those unknown to arXiv last", async () => {
    const groups = await listCategories();
    expect(groups.map(({ group, topics }) => [group, slugs(topics)])).toEqual([
      ["Computer Science", ["cs.CL", "cs.IT"]],
      ["Others", ["neuroscience"]],
    ]);
  });

  test("are listed by number of papers, without those of fewer than three listed papers", async () => {
    const keywords = await topKeywords(10);
    expect(keywords.map(({ papers }) => papers)).toEqual([3, 3, 3, 3]);
    expect(slugs(keywords)).not.toContain("secret");
    expect(slugs(keywords)).not.toContain("dance");
    expect(await topKeywords(1)).toHaveLength(1);
  });

  test.each([
    ["experts mix", ["mixture-of-experts"]],
    ["CS.CL", ["cs.CL"]],
    ["language", ["cs.CL"]],
    ["theory Information", ["cs.IT"]],
    ["music%", ["music"]],
    ["dance", []],
    ["_", []],
    ["nothing", []],
    [" ", []],
  ])("are found by parts of their names: %j", async (text, expected) => {
    expect(slugs(await searchTopics(text, 10))).toEqual(expected);
  });

  test("are suggested for a mistyped name", async () => {
    expect(slugs(await nearestTopics("mixture-of-expertz", 3))).toEqual(["mixture-of-experts", "mixtures-of-agents"]);
    expect(slugs(await nearestTopics("muisc", 3))).toEqual(["music"]);
    expect(await nearestTopics("?", 3)).toEqual([]);
  });
});
