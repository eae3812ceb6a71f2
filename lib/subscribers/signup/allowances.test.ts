import { expect, test } from "vitest";
import { allowances, levelFor, whyNotTaken } from "./allowances";

const limits = { perNetwork: 5, perHour: 200 };
const none = { network: 0, wide: 0, widest: 0, all: 0 };

test("waiting or working raises the limits, but not for a single network", () => {
  expect(allowances(limits, "none")).toEqual({ network: 5, wide: 10, widest: 50, all: 100 });
  expect(allowances(limits, "waited")).toEqual({ network: 5, wide: 20, widest: 100, all: 400 });
  expect(allowances(limits, "worked")).toEqual({ network: 5, wide: 40, widest: 200, all: 2000 });
});

test("even the smallest limits allow one sign-up without proof", () => {
  expect(allowances({ perNetwork: 1, perHour: 1 }, "none")).toEqual({ network: 1, wide: 2, widest: 10, all: 1 });
});

test("a single /48 or /24 cannot even cause challenges for others", () => {
  expect(allowances(limits, "worked").wide).toBeLessThan(allowances(limits, "none").all);
});

test.each([
  [{ ...none, network: 5, all: 150 }, "network"],
  [{ ...none, wide: 40, all: 150 }, "network"],
  [{ ...none, all: 2000 }, "site"],
  [{ ...none, all: 1999 }, "challenge"],
  [{ ...none, wide: 39 }, "challenge"],
] as const)("after %j: %s", (counts, why) => expect(whyNotTaken(counts, limits)).toBe(why));

test.each([
  [100, 0],
  [199, 0],
  [200, 1],
  [400, 2],
  [800, 3],
  [1999, 3],
])("after %i sign-ups, a challenge has level %i", (all, level) =>
  expect(levelFor({ ...none, all }, limits)).toBe(level),
);
