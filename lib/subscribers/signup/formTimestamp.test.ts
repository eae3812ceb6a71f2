import fc from "fast-check";
import { expect, test } from "vitest";
import { makeFormTimestamp, maxAge, minAge, readFormTimestamp } from "./formTimestamp";

const keys = { signing: "s".repeat(43), former: [] };
const now = new Date("2026-11-23T12:00:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const stamp = makeFormTimestamp(now, keys);

test.each([
  [0, "early"],
  [minAge - 1, "early"],
  [minAge, "good"],
  [maxAge, "good"],
  [maxAge + 1, "stale"],
  [-minAge, "stale"],
] as const)("after %d ms, a form is %s", (age, expected) =>
  expect(readFormTimestamp(stamp, at(age), keys)).toBe(expected),
);

test("a timestamp of another key, or a forged one, is stale", () => {
  expect(readFormTimestamp(stamp, at(minAge), { signing: "t".repeat(43), former: [] })).toBe("stale");
  expect(readFormTimestamp(stamp, at(minAge), { signing: "t".repeat(43), former: [keys.signing] })).toBe("good");
  fc.assert(fc.property(fc.string(), (text) => void expect(readFormTimestamp(text, at(minAge), keys)).toBe("stale")));
});

test("the time of a timestamp cannot be changed", () => {
  fc.assert(
    fc.property(fc.nat(1e12), (ms) => {
      fc.pre(ms !== now.getTime());
      const [version, , signature] = stamp.split(".");
      expect(readFormTimestamp(`${version}.${ms.toString(36)}.${signature}`, new Date(ms + minAge), keys)).toBe(
        "stale",
      );
    }),
  );
});
