import fc from "fast-check";
import { expect, test } from "vitest";
import { papersByYear, yearPages, yearSpan } from "./years";

test("papers are grouped by year in their order, those without a date last", () => {
  const papers = ["2026-03-01", "2026-01-02", "2024-05-06", ""].map((day) => ({ day }));
  expect([...papersByYear(papers)].map(([year, each]) => [year, each.length])).toEqual([
    ["2026", 2],
    ["2024", 1],
    ["", 1],
  ]);
});

test("the span of years leaves out papers without a date", () => {
  const years = (...of: string[]) => of.map((year) => ({ year, papers: 1 }));
  expect([yearSpan(years("2026", "2024", "")), yearSpan(years("2026")), yearSpan(years(""))]).toEqual([
    "2024–2026",
    "2026",
    "",
  ]);
});

test("each year leads to the page on which its first paper is", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 60 }), (papers, size) => {
      const years = papers.map((count, index) => ({ year: String(2026 - index), papers: count }));
      const list = years.flatMap(({ year, papers: count }) => Array<string>(count).fill(year));
      for (const { year, page } of yearPages(years, size))
        expect(list.slice((page - 1) * size, page * size)).toContain(year);
      expect(yearPages(years, size).map(({ page }) => page)).toEqual(
        years.map(({ year }) => Math.floor(list.indexOf(year) / size) + 1),
      );
    }),
  );
});
