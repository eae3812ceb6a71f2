import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idf, lengthClass, lengthNorm, normsByClass, saturate } from "./bm25";

describe("the weight of a term", () => {
  test("grows with its rarity and is never negative", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.nat(), (total, some) => {
        const papers = some % total;
        expect(idf(papers, total)).toBeGreaterThan(idf(papers + 1, total));
        expect(idf(total, total)).toBeGreaterThan(0);
      }),
    );
  });

  test("falls with frequency by a power of the logarithm", () => {
    const share = Math.log(1 + (1e6 - 1000 + 0.5) / 1000.5) / Math.log(1 + (1e6 - 1 + 0.5) / 1.5);
    expect(idf(1000, 1e6) / idf(1, 1e6)).toBeCloseTo(share ** 1.25, 10);
  });

  test("grows with its count up to a bound, and falls with the length of the paper", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.nat(4000),
        fc.integer({ min: 1, max: 500 }),
        (count, length, average) => {
          const norm = lengthNorm(length, average);
          expect(saturate(count + 1, norm)).toBeGreaterThan(saturate(count, norm));
          expect(saturate(1e9, norm)).toBeLessThan(2.5);
          const longer = lengthNorm(Math.max(length, average / 2) + 10, average);
          expect(saturate(count, longer)).toBeLessThan(saturate(count, norm));
        },
      ),
    );
    expect(saturate(0, 1)).toBe(0);
    expect(lengthNorm(10, 160)).toBe(lengthNorm(80, 160));
    expect(lengthNorm(0, 0)).toBeGreaterThan(0);
  });

  test("differs by less than 2 % if the length is kept in one byte", () => {
    for (const average of [20, 180]) {
      const norms = normsByClass(average);
      for (let length = 0; length < 30_000; length += 1 + (length >> 6)) {
        const exact = lengthNorm(length, average);
        expect(Math.abs((norms[lengthClass(length)] ?? 0) / exact - 1)).toBeLessThan(0.02);
      }
    }
    expect(lengthClass(2 ** 17)).toBe(255);
  });
});
