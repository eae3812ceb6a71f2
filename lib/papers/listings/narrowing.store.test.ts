import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { periodOf } from "../../calendar/period";
import { upsertPapers } from "../../ingest/store";
import { linksOf } from "../links";
import { paperRecordSchema } from "../schema";
import { assignTopics } from "../topics/assignPending.store";
import { topicsOfPaper } from "../topics/topicsOf";
import { type Narrowing, noChoices } from "./choices";
import { countPapers, countTrending, type FeedPage, listPeriod, listTrending } from "./store";

withDatabase();

const month = periodOf("month", "2025-03-01");
const all = { skip: 0, take: 100 };

const papers = [
  { title: "Both", votes: 30, categories: ["cs.CL", "cs.LG"], links: { code: "https://github.com/a/b" } },
  { title: "Spoken of", votes: 20, categories: ["cs.CL"], abstract: "Code: https://gitlab.com/a/b." },
  { title: "Bare", votes: 10, categories: ["cs.LG"] },
  { title: "Unloved", votes: 0, categories: ["cs.LG"], links: { code: "https://example.org/code" } },
  { title: "Page", votes: 5, categories: ["cs.CL"], abstract: "See https://a.github.io/b." },
];

beforeEach(async () => {
  await upsertPapers(
    papers.map((paper, index) =>
      paperRecordSchema.parse({ id: `x:${index}`, abstract: "A.", day: `2025-03-1${index}`, rank: 1, ...paper }),
    ),
  );
  assignTopics();
});

const titles = ({ papers }: FeedPage) => papers.map(({ title }) => title);

describe("a list that is narrowed", () => {
  test.each([
    ["by topic", { topic: "cs.CL" }, ["Both", "Spoken of", "Page"]],
    ["to code, of a source or in an abstract", { code: true }, ["Both", "Spoken of", "Unloved"]],
    ["by votes", { minVotes: 10 }, ["Both", "Spoken of", "Bare"]],
    ["by all of them", { topic: "cs.CL", code: true, minVotes: 21 }, ["Both"]],
    ["by a topic that no paper has", { topic: "no-such-topic" }, []],
  ])("%s has these papers, in the order of the list", async (_, given, expected) => {
    const narrowing = { ...noChoices, ...given };
    const feed = await listPeriod(month, all, narrowing);
    expect([titles(feed), feed.total]).toEqual([expected, expected.length]);
    expect(await countPapers(month, narrowing)).toBe(expected.length);
    const trending = await listTrending(all, narrowing);
    expect([titles(trending).sort(), trending.total]).toEqual([expected.toSorted(), expected.length]);
  });

  test("has pages, and one beyond its end is empty", async () => {
    const narrowing = { ...noChoices, minVotes: 1 };
    const page = await listPeriod(month, { skip: 2, take: 1 }, narrowing);
    expect([titles(page), page.total]).toEqual([["Bare"], 4]);
    for (const list of [
      listPeriod(month, { skip: 60, take: 60 }, narrowing),
      listTrending({ skip: 60, take: 60 }, narrowing),
    ])
      expect(await list).toEqual({ papers: [], total: 4 });
    expect([await countPapers(month), await countTrending()]).toEqual([5, 5]);
  });
});

test("whatever is chosen, a list has exactly the papers that meet it", async () => {
  const everything = (await listPeriod(month, all)).papers;
  const narrowings: fc.Arbitrary<Narrowing> = fc.record({
    topic: fc.constantFrom(null, "cs.CL", "cs.LG", "x"),
    code: fc.boolean(),
    minVotes: fc.integer({ min: 0, max: 31 }),
  });
  await fc.assert(
    fc.asyncProperty(narrowings, async (narrowing) => {
      const { topic, code, minVotes } = narrowing;
      const expected = everything.filter(
        (paper) =>
          paper.votes >= minVotes &&
          (!code || linksOf(paper).some(({ kind }) => kind === "code")) &&
          (topic === null || topicsOfPaper(paper).categories.some(({ slug }) => slug === topic)),
      );
      expect(titles(await listPeriod(month, all, narrowing))).toEqual(expected.map(({ title }) => title));
    }),
    { numRuns: 30 },
  );
});
