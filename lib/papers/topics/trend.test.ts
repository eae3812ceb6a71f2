import fc from "fast-check";
import { expect, test } from "vitest";
import { rankTrends } from "./trend";

const totals = [{ recent: 100, earlier: 300 }];
const topic = (slug: string, recent: number, earlier: number) => ({ slug, strata: [{ recent, earlier }] });

test("a topic whose share grew rises, one whose share shrank falls, and the rest is left out", () => {
  const { rising, falling } = rankTrends(
    [
      topic("steady", 10, 30),
      topic("new", 12, 0),
      topic("growing", 30, 30),
      topic("vanishing", 0, 60),
      topic("chance", 2, 1),
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
  expect(rankTrends([topic("a", 200, 60)], [{ recent: 1000, earlier: 300 }], 5).rising).toEqual([]);
});

test("nothing rises on a site without earlier papers", () => {
  expect(rankTrends([topic("a", 50, 0)], [{ recent: 50, earlier: 0 }], 5).rising).toEqual([]);
});

test("nothing falls because sources give fewer keywords than they did", () => {
  // Of papers with given keywords a tenth have the topic, of others none, in both windows.
  const strata = [
    { recent: 3, earlier: 30 },
    { recent: 0, earlier: 0 },
  ];
  const all = [
    { recent: 30, earlier: 300 },
    { recent: 270, earlier: 20 },
  ];
  expect(rankTrends([{ slug: "a", strata }], all, 5)).toEqual({ rising: [], falling: [] });
});

test("each topic is in one list at most, in any order of the counts", () => {
  const counted = fc.record({ recent: fc.nat(100), earlier: fc.nat(300) });
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 30 }), fc.nat(8), (topics, most) => {
      const counts = topics.map(({ recent, earlier }, index) => topic(`t${index}`, recent, earlier));
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
