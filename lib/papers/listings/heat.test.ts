import fc from "fast-check";
import { expect, test } from "vitest";
import { heatScale } from "./heat";

test("days fall into quarters, whatever the busiest day has", () => {
  const heat = heatScale([1, 2, 3, 4, 5, 6, 7, 1000]);
  expect([0, 1, 2, 3, 4, 5, 6, 7, 1000].map(heat)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test("days with the same number of papers look alike, as busy days", () => {
  const heat = heatScale([47, 47, 47, 0]);
  expect([0, 47].map(heat)).toEqual([0, 4]);
});

test("heat never falls as papers rise, and only a day without papers has none", () => {
  const papers = fc.nat(1000);
  fc.assert(
    fc.property(fc.array(papers), papers, papers, (counts, a, b) => {
      const heat = heatScale(counts);
      expect(heat(Math.min(a, b))).toBeLessThanOrEqual(heat(Math.max(a, b)));
      expect(heat(a) === 0).toBe(a === 0);
    }),
  );
});

test("without any counts, a day with papers still shows", () => {
  expect(heatScale([])(3)).toBe(1);
});
