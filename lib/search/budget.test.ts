import { describe, expect, test } from "vitest";
import { affordable } from "./budget";
import type { Plan, Sought } from "./compile";

const sought = (text: string, papers: number, need: Sought["need"] = "wanted"): Sought => ({
  text,
  stem: text,
  need,
  field: "any",
  forms: [],
  idf: 1,
  weight: 1,
  papers,
});
const plan = (...all: Sought[]): Plan => ({ sought: all, phrases: [], filters: [], pairs: [], missing: [], rare: [] });
const kept = (whole: Plan) => affordable(whole).sought.map(({ text }) => text);

describe("what a query may cost", () => {
  test("is no matter where all of it is cheap", () => {
    expect(kept(plan(sought("a", 10), sought("b", 400_000)))).toEqual(["a", "b"]);
  });

  test("leaves out the commonest of what is wanted, in the order of the query", () => {
    const whole = plan(sought("the", 900_000), sought("rare", 10), sought("model", 500_000), sought("rarer", 2));
    expect(kept(whole)).toEqual(["rare", "model", "rarer"]);
  });

  test("never leaves out what is required or excluded, nor the two rarest words", () => {
    const whole = plan(
      sought("r", 900_000, "required"),
      sought("x", 900_000, "excluded"),
      sought("a", 900_000),
      sought("b", 900_000),
    );
    expect(kept(whole)).toEqual(["r", "x", "a", "b"]);
  });
});
