import { expect, test } from "vitest";
import { planInstall } from "./installPlan.mjs";

/** Returns what each of several runs installs, one after the other. */
function plansOf(...runs: [purpose: "start" | "develop", inputs: string, ends?: "cut short"][]): string[] {
  let stamp: string | null = null;
  return runs.map(([purpose, inputs, end]) => {
    const plan = planInstall(stamp, purpose, inputs);
    stamp = end ? null : plan.stamp;
    return plan.how;
  });
}

test("a start installs once, and again after a change of the lock file or the platform", () => {
  expect(plansOf(["start", "a"], ["start", "a"], ["start", "b"])).toEqual(["all", "nothing", "all"]);
});

test("development adds to the packages of a start, and a start accepts those of development", () => {
  const runs = plansOf(["start", "a"], ["develop", "a"], ["start", "a"], ["develop", "a"]);
  expect(runs).toEqual(["all", "add", "nothing", "nothing"]);
  expect(plansOf(["develop", "a"], ["start", "a"], ["develop", "b"])).toEqual(["all", "nothing", "all"]);
});

test("an interrupted install starts again", () => {
  expect(plansOf(["start", "a", "cut short"], ["start", "a"])).toEqual(["all", "all"]);
  expect(plansOf(["start", "a"], ["develop", "a", "cut short"], ["start", "a"])).toEqual(["all", "add", "all"]);
});
