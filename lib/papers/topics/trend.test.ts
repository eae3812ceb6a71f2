import fc from "fast-check";
import { expect, test } from "vitest";
import { rankTrends } from "./trend";

const totals = { recent: 100, earlier: 300 };

test("a topic whose share grew rises, one whose share shrank falls, and the rest is left out", () => {
  const { rising, falling } = rankTrends(
    [
      { slug: "steady", recent: 10, earlier: 30 },
      { slug: "new", recent: 12, earlier: 0 },
      { slug: "growing", recent: 30, earlier: 30 },
      { slug: "vanishing", recent: 0, earlier: 60 },
      { slug: "chance", recent: 2, earlier: 1 },
    ],
    totals,
    5,
  );
  expect(rising).toEqual([
    { slug: "new", recent: 12, expected: 0 },
    { slug: "growing", recent: 30, expected: 10 },
  ]);
  expect(falling).toEqual([{ slug: "vanishing", recent: 0, expected: 20 }]);
});

test("a topic that grows as much as the site does not rise", () => {
  expect(rankTrends([{ slug: "a", recent: 200, earlier: 60 }], { recent: 1000, earlier: 300 }, 5).rising).toEqual([]);
});

test("nothing rises on a site without earlier papers", () => {
  expect(rankTrends([{ slug: "a", recent: 50, earlier: 0 }], { recent: 50, earlier: 0 }, 5).rising).toEqual([]);
});

test("each topic is in one list at most, in any order of the counts", () => {
  const topic = fc.record({ recent: fc.nat(100), earlier: fc.nat(300) });
  fc.assert(
    fc.property(fc.array(topic, { maxLength: 30 }), fc.nat(8), (topics, most) => {
      const counts = topics.map((each, index) => ({ slug: `t${index}`, ...each }));
      const ranked = rankTrends(counts, totals, most);
      expect(rankTrends(counts.toReversed(), totals, most)).toEqual(ranked);
      const slugs = [...ranked.rising, ...ranked.falling].map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const { recent, expected } of ranked.rising) expect(recent).toBeGreaterThan(expected);
      for (const { recent, expected } of ranked.falling) expect(recent).toBeLessThan(expected);
      expect(ranked.rising.length).toBeLessThanOrEqual(most);
    }),
  );
});
