import { describe, expect, test } from "vitest";
import type { Plan, QueryTerm } from "../plan/plan";
import { affordable, lookUpsOf, titleLookUpsOf } from "./prune";

const sought = (text: string, papers: number, need: QueryTerm["need"] = "wanted"): QueryTerm => ({
  text,
  stem: text,
  need,
  field: "any",
  variants: [],
  idf: 1,
  weight: 1,
  papers,
});
const plan = (...all: QueryTerm[]): Plan => ({
  terms: all,
  phrases: [],
  filters: [],
  pairs: [],
  rows: [],
  title: [],
  name: null,
  missing: [],

  hasUnknownTerm: false,
});
const kept = (whole: Plan) => affordable(whole).terms.map(({ text }) => text);

describe("what a query may cost", () => {
  test("is no matter where all of it is cheap", () => {
    expect(kept(plan(sought("a", 10), sought("b", 150_000)))).toEqual(["a", "b"]);
  });

  test("leaves out the commonest of what is wanted, in the order of the query", () => {
    const whole = plan(sought("the", 900_000), sought("rare", 10), sought("model", 150_000), sought("rarer", 2));
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

describe("the order of look-ups", () => {
  const lookUps = (whole: Plan) => lookUpsOf(whole).map(({ sought, admits }) => `${sought.text}${admits ? "+" : ""}`);

  test("begins with the rarest, and all of little cost bring papers up", () => {
    expect(lookUps(plan(sought("b", 10_000), sought("a", 10), sought("x", 1, "excluded")))).toEqual(["a+", "b+", "x"]);
  });

  test("lets no paper come up for its commonest words alone, but always for some", () => {
    const whole = plan(sought("c", 400_000), sought("a", 100), sought("b", 10_000));
    expect(lookUps(whole)).toEqual(["a+", "b+", "c"]);
    expect(lookUps(plan(sought("c", 400_000)))).toEqual(["c+"]);
    const excluding = plan(sought("c", 400_000), sought("a", 100), sought("x", 500_000, "excluded"));
    expect(lookUps(excluding)).toEqual(["a+", "x", "c"]);
  });

  test("asks all else only of what has the rarest thing that is required", () => {
    const whole = plan(sought("a", 1), sought("r", 500, "required"), sought("q", 20, "required"));
    expect(lookUps(whole)).toEqual(["q+", "r", "a"]);
  });

  test("looks at what is excluded alone in every paper", () => {
    expect(lookUps(plan(sought("x", 500, "excluded"), sought("y", 1, "excluded")))).toEqual(["y+", "x+"]);
  });
});

describe("what is looked up in titles alone", () => {
  const lookUps = (...all: QueryTerm[]) =>
    titleLookUpsOf(lookUpsOf(plan(...all)), 400_000)?.map(
      ({ sought, admits, titlesOnly }) => `${sought.text}${admits ? "+" : ""}${titlesOnly ? "!" : ""}`,
    );

  test("is the rarest thing, and the others only of papers that have it there", () => {
    expect(lookUps(sought("b", 100), sought("a", 10), sought("x", 1, "excluded"))).toEqual(["a+!", "b", "x"]);
    expect(lookUps(sought("b", 9, "required"), sought("a", 10, "required"))).toEqual(["b+!", "a"]);
  });

  test("is nothing for one thing, or for what nearly all papers have", () => {
    expect(lookUps()).toBeUndefined();
    expect(lookUps(sought("a", 10), sought("x", 1, "excluded"))).toBeUndefined();
    expect(lookUps(sought("a", 300_000), sought("b", 300_000))).toBeUndefined();
  });
});
