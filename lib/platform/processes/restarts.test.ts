import fc from "fast-check";
import { expect, test } from "vitest";
import { waitBeforeRestart } from "./restarts";

test("a process that keeps exiting is restarted after a growing delay, and finally not at all", () => {
  const ends: number[] = [];
  const waits = Array.from({ length: 6 }, (_, index) => {
    ends.push(index * 60_000);
    return waitBeforeRestart(ends, index * 60_000);
  });
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, null]);
});

test("exits long ago do not count", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 20 }), (ends) => {
      const now = 10_000_000;
      expect(waitBeforeRestart([...ends, now], now)).toBe(1000);
    }),
  );
});
