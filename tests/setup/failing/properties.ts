import fc from "fast-check";
import { test } from "vitest";

const isSmall = (value: number) => {
  if (value >= 100) throw new Error("It is not small.");
};

test("holds", () => fc.assert(fc.property(fc.nat(), (value) => value >= 0)));

test("fails", () => fc.assert(fc.property(fc.nat(), isSmall)));

test("fails later", async () => {
  await fc.assert(fc.asyncProperty(fc.nat(), async (value) => isSmall(value)));
});
