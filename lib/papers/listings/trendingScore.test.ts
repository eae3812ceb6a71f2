import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../calendar/day";
import { daysPerTenfold, scoreOf, trendingScore } from "./trendingScore";

const day = fc.integer({ min: -10_000, max: 10_000 }).map((count) => addDays("2025-03-12", count));
const votes = fc.nat({ max: 1_000_000 });

describe("the trending score", () => {
  test("counts ten times the votes as one week", () => {
    expect(trendingScore(99, "2025-03-05")).toBeCloseTo(trendingScore(9, "2025-03-12"), 12);
    expect(trendingScore(9, "2025-03-12") - trendingScore(0, "2025-03-12")).toBeCloseTo(1, 12);
  });

  test("rises with votes and with the day", () => {
    fc.assert(
      fc.property(votes, day, (count, listed) => {
        expect(trendingScore(count + 1, listed)).toBeGreaterThan(trendingScore(count, listed));
        expect(trendingScore(count, addDays(listed, 1))).toBeGreaterThan(trendingScore(count, listed));
      }),
    );
  });

  test("of an old paper is eventually below that of a new one without votes", () => {
    fc.assert(
      fc.property(votes, day, (count, listed) => {
        const later = addDays(listed, Math.ceil(Math.log10(1 + count) * daysPerTenfold) + 1);
        expect(trendingScore(0, later)).toBeGreaterThan(trendingScore(count, listed));
      }),
    );
  });

  test("treats negative votes as none", () => {
    expect(trendingScore(-5, "2025-03-12")).toBe(trendingScore(0, "2025-03-12"));
  });
});

test("a paper has a stored score if a day lists it and it is not withdrawn", () => {
  const paper = { votes: 9, firstListedOn: "2025-03-12", withdrawnAt: null };
  expect(scoreOf(paper)).toBe(trendingScore(9, "2025-03-12"));
  expect(scoreOf({ ...paper, firstListedOn: null })).toBeNull();
  expect(scoreOf({ ...paper, withdrawnAt: new Date("2025-04-01T00:00:00Z") })).toBeNull();
});
