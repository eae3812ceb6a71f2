import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay } from "./writtenDay";

describe("a day as it is written", () => {
  test.each([
    "2026-08-21",
    "2026-8-21",
    "2026/08/21",
    "2026/8/21",
    "2026.8.21",
    "20260821",
    " 2026-08-21 ",
    "2026‑08‑21",
    "2026–8–21",
  ])("%s is 2026-08-21", (text) => expect(readDay(text)).toBe("2026-08-21"));

  test.each([
    "",
    "2026-8",
    "2026-8-32",
    "2026-2-29",
    "2026-13-1",
    "2026-0-1",
    "2026-8/21",
    "21.8.2026",
    "8/21/2026",
    "26-8-21",
    "2026821",
    "202608210",
    "2026-008-21",
    "2026-08-21T00:00:00Z",
    "tomorrow",
    "3000-1-1",
  ])("%j is none", (text) => expect(readDay(text)).toBeNull());

  test("no text is an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const day = readDay(text);
        if (day !== null) expect(readDay(day)).toBe(day);
      }),
    );
  });
});
