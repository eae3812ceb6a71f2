import fc from "fast-check";
import { expect, test } from "vitest";
import { longest, makeStamp, readStamp, shortest } from "./formTimestamp";

const keys = { signing: "s".repeat(43), former: [] };
const now = new Date("2026-11-23T12:00:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const stamp = makeStamp(now, keys);

test.each([
  [0, "early"],
  [shortest - 1, "early"],
  [shortest, "good"],
  [longest, "good"],
  [longest + 1, "stale"],
  [-shortest, "stale"],
] as const)("after %d ms it is %s", (age, expected) => expect(readStamp(stamp, at(age), keys)).toBe(expected));

test("one that another key made, or nobody, is of no form of ours", () => {
  expect(readStamp(stamp, at(shortest), { signing: "t".repeat(43), former: [] })).toBe("stale");
  expect(readStamp(stamp, at(shortest), { signing: "t".repeat(43), former: [keys.signing] })).toBe("good");
  fc.assert(fc.property(fc.string(), (text) => void expect(readStamp(text, at(shortest), keys)).toBe("stale")));
});

test("its time cannot be changed", () => {
  fc.assert(
    fc.property(fc.nat(1e12), (ms) => {
      fc.pre(ms !== now.getTime());
      const [version, , signature] = stamp.split(".");
      expect(readStamp(`${version}.${ms.toString(36)}.${signature}`, new Date(ms + shortest), keys)).toBe("stale");
    }),
  );
});
