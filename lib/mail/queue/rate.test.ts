import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rate } from "../../platform/rate";
import { availableNow, divideBudget, domainOf, take } from "./rate";

const start = new Date("2026-11-23T12:00:00Z").getTime();

test("no time window has more than the rate plus one burst", () => {
  const waits = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 100 });
  const rate = fc.record({ interval: fc.integer({ min: 1, max: 3000 }), burst: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(rate, waits, (each, pauses) => {
      const sent: number[] = [];
      let [now, freeAt]: [number, Date | null] = [start, null];
      for (const pause of pauses) {
        now += pause;
        const count = availableNow(each, freeAt, new Date(now));
        expect(count).toBeGreaterThanOrEqual(0);
        if (count === 0) continue;
        freeAt = take(each, freeAt, count, new Date(now));
        sent.push(...Array<number>(count).fill(now));
      }
      for (const [index, from] of sent.entries()) {
        const window = (sent.at(-1) ?? from) - from;
        expect(sent.length - index).toBeLessThanOrEqual(window / each.interval + each.burst + 1);
      }
    }),
  );
});

test("time refills the bucket up to one burst", () => {
  const rate: Rate = { interval: 100, burst: 10 };
  const freeAt = take(rate, null, 10, new Date(start));
  expect(availableNow(rate, freeAt, new Date(start))).toBe(0);
  expect(availableNow(rate, freeAt, new Date(start + 300))).toBe(3);
  expect(availableNow(rate, freeAt, new Date(start + 86_400_000))).toBe(10);
});

test("setting the clock back does not stop sending", () => {
  const rate: Rate = { interval: 100, burst: 10 };
  const freeAt = take(rate, null, 10, new Date(start));
  const back = new Date(start - 3_600_000);
  expect(availableNow(rate, freeAt, back)).toBe(10);
  expect(availableNow(rate, take(rate, freeAt, 10, back), back)).toBe(0);
});

test("a domain that has used up its rate waits while others go first", () => {
  const due = ["a", "a", "a", "b", "a", "c"].map((domain, id) => ({ id, domain }));
  const { going, waiting, taken } = divideBudget(due, 3, (domain) => (domain === "a" ? 1 : 9));
  expect(going.map(({ id }) => id)).toEqual([0, 3, 5]);
  expect(waiting.map(({ id }) => id)).toEqual([1, 2, 4]);
  expect([...taken]).toEqual([
    ["a", 1],
    ["b", 1],
    ["c", 1],
  ]);
});

test("emails over the budget neither go nor change lanes", () => {
  const due = ["a", "b", "a"].map((domain, id) => ({ id, domain }));
  expect(divideBudget(due, 1, () => 9)).toMatchObject({ going: [{ id: 0 }], waiting: [] });
});

test("the domain follows the last @", () => {
  expect(domainOf("a+b@example.org")).toBe("example.org");
});
