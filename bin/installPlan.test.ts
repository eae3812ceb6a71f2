import { expect, test } from "vitest";
import { planInstall } from "./installPlan.mjs";

/** What each of some runs installs, one after the other. */
function plansOf(...runs: [purpose: "start" | "develop", inputs: string, ends?: "cut short"][]): string[] {
  let stamp: string | null = null;
  return runs.map(([purpose, inputs, end]) => {
    const plan = planInstall(stamp, purpose, inputs);
    stamp = end ? null : plan.stamp;
    return plan.how;
  });
}

test("a start installs once, and again for another lock file or platform", () => {
  expect(plansOf(["start", "a"], ["start", "a"], ["start", "b"])).toEqual(["all", "nothing", "all"]);
});

test("tests add to a start, which is content with what they need", () => {
  const runs = plansOf(["start", "a"], ["develop", "a"], ["start", "a"], ["develop", "a"]);
  expect(runs).toEqual(["all", "add", "nothing", "nothing"]);
  expect(plansOf(["develop", "a"], ["start", "a"], ["develop", "b"])).toEqual(["all", "nothing", "all"]);
});

test("what was cut short is done again from the beginning", () => {
  expect(plansOf(["start", "a", "cut short"], ["start", "a"])).toEqual(["all", "all"]);
  expect(plansOf(["start", "a"], ["develop", "a", "cut short"], ["start", "a"])).toEqual(["all", "add", "all"]);
});
