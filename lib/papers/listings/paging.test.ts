import fc from "fast-check";
import { expect, test } from "vitest";
import { countPages, parsePage } from "./paging";

test.each([
  [undefined, 1],
  ["1", 1],
  ["7", 7],
  ["0", 1],
  ["-1", 1],
  ["1.5", 1],
  ["nine", 1],
  ["", 1],
  ["1e9", 1],
  [["2", "3"], 1],
])("?p=%s is page %i", (value, page) => {
  expect(parsePage(value)).toBe(page);
});

test("the pages contain all items, and the last page is not empty", () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.integer({ min: 1, max: 100 }), (total, size) => {
      const pages = countPages(total, size);
      expect(pages * size).toBeGreaterThanOrEqual(total);
      expect((pages - 1) * size).toBeLessThan(Math.max(total, 1));
    }),
  );
});
