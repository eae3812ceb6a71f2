import { expect, test } from "vitest";
import { parseRate } from "./rate";

test.each([
  ["600/minute", { interval: 100, burst: 20 }],
  ["100 / hour", { interval: 36_000, burst: 1 }],
  ["14/second", { interval: 1000 / 14, burst: 28 }],
  ["2000/day", { interval: 43_200, burst: 1 }],
])("%s is a rate", (text, rate) => expect(parseRate(text)).toEqual(rate));

test.each(["", "0/hour", "5", "5/week", "-1/hour", "1.5/hour", "5 per hour", "/hour"])("%j is not a rate", (text) =>
  expect(parseRate(text)).toBeNull(),
);
