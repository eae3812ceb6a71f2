import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAt } from "./backoff";

const createdAt = new Date("2026-11-23T12:00:00Z");
const minutes = (date: Date | null) => (date ? (date.getTime() - createdAt.getTime()) / 60_000 : null);
const after = (hours: number) => new Date(createdAt.getTime() + hours * 3_600_000);

test("the delay between tries grows to four hours", () => {
  const delays = [1, 2, 3, 4, 5, 9].map((tries) => retryAt({ tries, sendBy: null, createdAt }, createdAt, 0));
  expect(delays.map(minutes)).toEqual([5, 15, 60, 240, 240, 240]);
});

test("an email is not retried after its deadline", () => {
  expect(minutes(retryAt({ tries: 3, sendBy: after(1.1), createdAt }, createdAt, 0))).toBe(60);
  expect(retryAt({ tries: 3, sendBy: after(1), createdAt }, createdAt, 0)).toBeNull();
  expect(retryAt({ tries: 1, sendBy: after(-1), createdAt }, createdAt, 0)).toBeNull();
});

test("an email without a deadline is retried for two days", () => {
  expect(retryAt({ tries: 9, sendBy: null, createdAt }, after(43), 0)).not.toBeNull();
  expect(retryAt({ tries: 9, sendBy: null, createdAt }, after(44), 0)).toBeNull();
});

test("jitter adds up to a quarter of the delay and never shortens it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, jitter) => {
      const [least, given] = [0, jitter].map(
        (j) => minutes(retryAt({ tries, sendBy: null, createdAt }, createdAt, j))!,
      );
      expect(given).toBeGreaterThanOrEqual(least!);
      expect(given).toBeLessThanOrEqual(least! * 1.25);
    }),
  );
});
