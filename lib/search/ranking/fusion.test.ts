import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Evidence, fuseScores } from "./fusion";

const evidence = (value: Partial<Evidence>): Evidence => ({
  id: 1,
  isMeant: false,
  words: 0,
  meaning: null,
  votes: 0,
  age: null,
  ...value,
});
const order = (candidates: Evidence[]) => fuseScores(candidates, 3).map(({ id }) => id);

const candidates = fc
  .array(
    fc.record({
      words: fc.double({ min: 0, max: 60, noNaN: true }),
      meaning: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
      votes: fc.nat(2 ** 32 - 1),
      age: fc.option(fc.nat(60_000)),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((each, index): Evidence => ({ ...each, isMeant: false, id: index })));

describe("the ranking of candidates", () => {
  test("follows their scores, which are finite sums of their parts", () => {
    fc.assert(
      fc.property(candidates, fc.nat(20), (all, queryWords) => {
        const ranked = fuseScores(all, queryWords);
        expect(ranked.map(({ id }) => id).sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
        for (const [index, { score, parts }] of ranked.entries()) {
          expect(score).toBeCloseTo(parts.words + parts.meaning + parts.votes + parts.freshness, 9);
          expect(Number.isFinite(score)).toBe(true);
          if (index > 0) expect(score).toBeLessThanOrEqual(ranked[index - 1]!.score);
        }
      }),
    );
  });

  test("is not changed by votes and freshness if one is clearly better", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        for (const { parts } of fuseScores(all, 3)) {
          expect(parts.votes).toBeGreaterThanOrEqual(0);
          expect(parts.votes).toBeLessThanOrEqual(0.15 + 1e-9);
          expect(parts.freshness).toBeGreaterThanOrEqual(0);
          expect(parts.freshness).toBeLessThanOrEqual(0.1 + 1e-9);
        }
      }),
    );
    const many = Array.from({ length: 20 }, (_, index) => evidence({ id: index, words: index }));
    const popular = evidence({ id: 99, words: 15, votes: 1_000_000, age: 0 });
    expect(order([...many, popular]).slice(0, 3)).toEqual([19, 18, 17]);
    expect(order([...many, popular]).indexOf(99)).toBeLessThan(4);
  });

  test("follows votes, then freshness, if words are equal", () => {
    const all = [
      evidence({ id: 1, age: 400 }),
      evidence({ id: 2, age: 0 }),
      evidence({ id: 3, votes: 100, age: null }),
      evidence({ id: 4, age: null }),
    ];
    expect(order(all)).toEqual([3, 2, 1, 4]);
  });

  test("follows words alone without vectors", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { maxLength: 30 }), (words) => {
        const all = words.map((each, index) => evidence({ id: index, words: each }));
        const expected = all.toSorted((a, b) => b.words - a.words).map(({ id }) => id);
        expect(order(all)).toEqual(expected);
        expect(fuseScores(all, 3).every(({ parts }) => parts.meaning === 0)).toBe(true);
      }),
    );
  });

  test("lets meaning decide if words are equal, and weighs it more in longer queries", () => {
    const all = [
      evidence({ id: 1, words: 5, meaning: 0.2 }),
      evidence({ id: 2, words: 5, meaning: 0.9 }),
      evidence({ id: 3, words: 5 }),
    ];
    expect(order(all)).toEqual([2, 3, 1]);
    const share = (queryWords: number) => fuseScores(all, queryWords)[0]!.parts.meaning;
    expect(share(8)).toBeGreaterThan(share(1));
  });

  test("begins with the paper whose title or name is the query", () => {
    const all = [
      evidence({ id: 1, words: 9, meaning: 0.9 }),
      evidence({ id: 2, words: 1, isMeant: true }),
      evidence({ id: 3 }),
    ];
    expect(order(all)).toEqual([2, 1, 3]);
  });

  test("is empty for no candidates, and has the newest first if all are equal", () => {
    expect(order([])).toEqual([]);
    expect(order([1, 2, 3].map((id) => evidence({ id, words: 0.1 + 0.2, meaning: 0.7 })))).toEqual([3, 2, 1]);
  });
});
