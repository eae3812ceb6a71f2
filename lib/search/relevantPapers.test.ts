import { beforeEach, describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { addIndexedPapers } from "@/tests/setup/indexedPapers";
import { findNewMatches, type SearchOptions, searchPapers } from "./store";

withDatabase();

/** Papers with all subsets of four words, the rarer of which few have. */
const words = ["alpha", "beta", "gamma", "delta"];
const papers = Array.from({ length: 96 }, (_, number) => ({
  id: `x:${number}`,
  title: `Paper ${number}`,
  abstract: `${words.filter((_, bit) => number % 2 ** (bit + 1) >= 2 ** bit).join(", ")} and more. An alpha of note.`,
  day: `2025-0${1 + (number % 6)}-01`,
  votes: (number * 7) % 40,
}));

beforeEach(() => addIndexedPapers(papers));

const found = (text: string, options: Partial<SearchOptions> = {}) =>
  searchPapers(text, { pageSize: 1000, facets: true, ...options });
const ids = ({ papers }: { papers: { id: string }[] }) => papers.map(({ id }) => id);
const queries = [
  "beta gamma delta",
  "alpha beta gamma delta",
  "beta delta",
  "beta",
  "quokka beta",
  '"of note" beta gamma delta',
  "beta gamma -delta",
  "beta delta after:2025-03",
];

describe.each(queries)("the relevant papers of %s", (query) => {
  test("are the same in every order, in the count, the facets and all pages", async () => {
    const best = await found(query);
    for (const order of ["relevance", "newest", "votes"] as const) {
      const other = await found(query, { order });
      expect(new Set(ids(other))).toEqual(new Set(ids(best)));
      expect(other).toMatchObject({ total: best.papers.length, weaker: best.weaker, showsWeaker: best.showsWeaker });
      expect(other.facets?.months.reduce((sum, month) => sum + month.papers, 0)).toBe(best.total);
    }
    const [newest, voted] = [await found(query, { order: "newest" }), await found(query, { order: "votes" })];
    const days = newest.papers.map(({ firstListedOn }) => firstListedOn ?? "");
    expect(days).toEqual(days.toSorted().reverse());
    expect(voted.papers.map(({ votes }) => votes)).toEqual(
      voted.papers.map(({ votes }) => votes).sort((a, b) => b - a),
    );
    const pages: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await searchPapers(query, { pageSize: 7, cursor });
      pages.push(...ids(page));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(pages).toEqual(ids(best));
  });

  test("keep their order when weaker matches are added", async () => {
    const [relevant, all] = [await found(query), await found(query, { weaker: true })];
    const weaker = relevant.showsWeaker ? relevant.total : relevant.total + relevant.weaker;
    expect([all.total, all.papers.length, all.weaker]).toEqual([weaker, weaker, relevant.weaker]);
    const kept = new Set(ids(relevant));
    expect(ids(all).filter((id) => kept.has(id))).toEqual(ids(relevant));
  });

  test("are the matches of the saved search", async () => {
    const { papers, showsWeaker } = await found(query);
    const [matches = []] = await findNewMatches([query], { from: "2025-01-01", to: "2025-12-31" });
    expect(new Set(matches)).toEqual(new Set(showsWeaker ? [] : papers.map(({ key }) => key)));
  });
});

test("a search of which no paper is relevant lists weaker matches, and says so", async () => {
  const result = await found("quokka beta");
  expect(result).toMatchObject({ showsWeaker: true, withAll: 0 });
  expect(result.weaker).toBe(result.total);
  expect(result.total).toBeGreaterThan(0);
});
