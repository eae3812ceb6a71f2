import { expect, test } from "vitest";
import { nearestSlugs } from "./didYouMean";

test("nearestSlugs returns the closest slugs first and leaves out unrelated ones", () => {
  const slugs = ["mixture-of-agents", "mixture-of-experts", "mirror", "music-theory-of-everything"];
  expect(nearestSlugs("mixture-of-expertz", slugs)).toEqual(["mixture-of-experts", "mixture-of-agents"]);
  expect(nearestSlugs("m", slugs)).toEqual([
    "mirror",
    "mixture-of-agents",
    "mixture-of-experts",
    "music-theory-of-everything",
  ]);
});
