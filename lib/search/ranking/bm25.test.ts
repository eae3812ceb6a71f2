import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idf, lengthClass, lengthNorm, normsByClass, saturate } from "./bm25";

describe("what a word is worth", () => {
  test("is more the rarer it is, and never less than nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.nat(), (total, some) => {
        const papers = some % total;
        expect(idf(papers, total)).toBeGreaterThan(idf(papers + 1, total));
        expect(idf(total, total)).toBeGreaterThan(0);
      }),
    );
  });

  test("falls more than by its logarithm with how common it is", () => {
    const share = Math.log(1 + (1e6 - 1000 + 0.5) / 1000.5) / Math.log(1 + (1e6 - 1 + 0.5) / 1.5);
    expect(idf(1000, 1e6) / idf(1, 1e6)).toBeCloseTo(share ** 1.25, 10);
  });

  test("is more the oftener it stands in a paper, up to a bound, and less in a longer paper", () => {
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

  test("is by a length in a byte what it is by the length itself, but for two hundredths", () => {
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
