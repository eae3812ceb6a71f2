import { describe, expect, test } from "vitest";
import type { Plan, QueryTerm } from "../plan/plan";
import { lookUpsOf, prunePlan, titleLookUpsOf } from "./prune";

const term = (text: string, papers: number, need: QueryTerm["need"] = "wanted"): QueryTerm => ({
  text,
  stem: text,
  need,
  field: "any",
  variants: [],
  idf: 1,
  weight: 1,
  papers,
  information: 1,
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
  needed: all.length,
  hasUnknownTerm: false,
});
const kept = (whole: Plan) => prunePlan(whole).terms.map(({ text }) => text);

describe("pruning a plan", () => {
  test("keeps everything if it is cheap", () => {
    expect(kept(plan(term("a", 10), term("b", 150_000)))).toEqual(["a", "b"]);
  });

  test("drops the most common wanted terms and keeps the order of the query", () => {
    const whole = plan(term("the", 900_000), term("rare", 10), term("model", 150_000), term("rarer", 2));
    expect(kept(whole)).toEqual(["rare", "model", "rarer"]);
  });

  test("never drops required or excluded terms, nor the two rarest words", () => {
    const whole = plan(
      term("r", 900_000, "required"),
      term("x", 900_000, "excluded"),
      term("a", 900_000),
      term("b", 900_000),
    );
    expect(kept(whole)).toEqual(["r", "x", "a", "b"]);
  });
});

describe("the order of lookups", () => {
  const lookUps = (whole: Plan) =>
    lookUpsOf(whole).map(({ sought: term, admits }) => `${term.text}${admits ? "+" : ""}`);

  test("begins with the rarest, and all cheap terms add papers", () => {
    expect(lookUps(plan(term("b", 10_000), term("a", 10), term("x", 1, "excluded")))).toEqual(["a+", "b+", "x"]);
  });

  test("adds no papers for the most common words, but always for at least one", () => {
    const whole = plan(term("c", 400_000), term("a", 100), term("b", 10_000));
    expect(lookUps(whole)).toEqual(["a+", "b+", "c"]);
    expect(lookUps(plan(term("c", 400_000)))).toEqual(["c+"]);
    const excluding = plan(term("c", 400_000), term("a", 100), term("x", 500_000, "excluded"));
    expect(lookUps(excluding)).toEqual(["a+", "x", "c"]);
  });

  test("adds papers only for the rarest required term", () => {
    const whole = plan(term("a", 1), term("r", 500, "required"), term("q", 20, "required"));
    expect(lookUps(whole)).toEqual(["q+", "r", "a"]);
  });

  test("adds papers for every excluded term if there is nothing else", () => {
    expect(lookUps(plan(term("x", 500, "excluded"), term("y", 1, "excluded")))).toEqual(["y+", "x+"]);
  });
});

describe("lookups in titles only", () => {
  const lookUps = (...all: QueryTerm[]) =>
    titleLookUpsOf(lookUpsOf(plan(...all)), 400_000)?.map(
      ({ sought: term, admits, titlesOnly }) => `${term.text}${admits ? "+" : ""}${titlesOnly ? "!" : ""}`,
    );

  test("add papers for the rarest term, and check the others on these", () => {
    expect(lookUps(term("b", 100), term("a", 10), term("x", 1, "excluded"))).toEqual(["a+!", "b", "x"]);
    expect(lookUps(term("b", 9, "required"), term("a", 10, "required"))).toEqual(["b+!", "a"]);
  });

  test("are not done for a single term, or if the terms are too common", () => {
    expect(lookUps()).toBeUndefined();
    expect(lookUps(term("a", 10), term("x", 1, "excluded"))).toBeUndefined();
    expect(lookUps(term("a", 300_000), term("b", 300_000))).toBeUndefined();
  });
});
