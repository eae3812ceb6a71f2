import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cursorAfter, offsetOfCursor } from "./cursor";

const papersOf = (ids: number[]) => Uint32Array.from(ids);
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 40 });

/** Reads page after page; `change` alters the found papers after each. @returns the ids of all pages */
function readAll(start: number[], pageSize: number, change: (found: number[], read: number[]) => number[]) {
  const pages: number[][] = [];
  let found = start;
  let cursor: string | null = null;
  for (let page = 0; page < 100; page++) {
    const from = offsetOfCursor(papersOf(found), cursor);
    const shown = found.slice(from, from + pageSize);
    if (shown.length === 0) return pages.flat();
    pages.push(shown);
    cursor = cursorAfter(papersOf(found), from + shown.length);
    found = change(found, pages.flat());
  }
  throw new Error("There is no end");
}

describe("paging", () => {
  test("each paper is shown once if nothing changes", () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 9 }), (found, pageSize) => {
        expect(readAll(found, pageSize, (same) => same)).toEqual(found);
      }),
    );
  });

  test("new papers neither repeat a paper nor hide one", () => {
    const arrivals = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1000, max: 9000 })), { maxLength: 8 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 9 }), arrivals, (found, pageSize, coming) => {
        const left = [...coming];
        const read = readAll(found, pageSize, (before) => {
          const next = left.shift();
          return next && !before.includes(next[1])
            ? before.toSpliced(next[0] % (before.length + 1), 0, next[1])
            : before;
        });
        expect(new Set(read).size).toBe(read.length);
        expect(read.filter((id) => id < 1000)).toEqual(found);
      }),
    );
  });

  test("deleted papers neither repeat a paper nor hide one, as long as the last one shown stays", () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(50)), (found, pageSize, going) => {
        const left = [...going];
        const gone = new Set<number>();
        const read = readAll(found, pageSize, (before, shown) => {
          const at = (left.shift() ?? 0) % before.length;
          if (before[at] === shown.at(-1)) return before;
          gone.add(before[at]!);
          return before.toSpliced(at, 1);
        });
        expect(new Set(read).size).toBe(read.length);
        expect(found.filter((id) => !gone.has(id)).every((id) => read.includes(id))).toBe(true);
      }),
    );
  });

  test("paging continues after the same number of papers if the last one shown is gone", () => {
    const cursor = cursorAfter(papersOf([9, 8, 7, 6]), 2);
    expect(cursor).toBe("2-8");
    expect(offsetOfCursor(papersOf([9, 7, 6]), cursor)).toBe(2);
    expect(offsetOfCursor(papersOf([9]), cursor)).toBe(1);
    expect(offsetOfCursor(papersOf([]), cursor)).toBe(0);
  });

  test("paging follows a paper that moved", () => {
    expect(offsetOfCursor(papersOf([1, 2, 9, 8]), "2-8")).toBe(4);
  });

  test("a missing or invalid cursor means the first page", () => {
    const none = [null, "", "2", "x-1", "-1", "2-", "2-8x", " 2-8", "9999999-8", "2-8\n2-8", "--", "1e3-8"];
    for (const cursor of none) expect(offsetOfCursor(papersOf([9, 8]), cursor), String(cursor)).toBe(0);
    expect(offsetOfCursor(papersOf([9, 8]), "0-77")).toBe(0);
    expect(cursorAfter(papersOf([9, 8]), 0)).toBeNull();
    expect(cursorAfter(papersOf([9, 8]), 3)).toBeNull();
  });

  test("any text is accepted as a cursor", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,8}-\d{1,17}$/)), (cursor) => {
        const place = offsetOfCursor(papersOf([9, 8, 7]), cursor);
        expect([0, 1, 2, 3]).toContain(place);
      }),
    );
  });
});
