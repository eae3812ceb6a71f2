import { describe, expect, test } from "vitest";
import { smallIndex } from "@/tests/setup/smallIndex";
import { compile } from "../plan/compile";
import { parseQuery } from "../query/parse";
import { wordPlaces } from "./proximity";
import { isExactTitle, isNamed, titleScore } from "./titleMatch";

const titles = ["Phare", "Phare of the north", "North of phares", "Chains of thought and of the north", "Thought"];
const others = Array.from({ length: 40 }, (_, id) => ({ id: 100 + id, title: "The north", abstract: "Thought." }));
const index = smallIndex([
  ...titles.map((title, id) => ({ id, title, abstract: "Phare north thought chain." })),
  ...others,
]);

const of = <T>(text: string, ask: (plan: ReturnType<typeof compile>, at: number) => T) => {
  const plan = compile(parseQuery(text), index);
  return titles.map((_, at) => ask(plan, at));
};
const sequenceOf = (at: number) => index.papers[at]!.sequence;
const scores = (text: string) => of(text, (plan, at) => titleScore(plan, wordPlaces(plan), sequenceOf(at)));
const called = (text: string) =>
  titles.filter((_, at) => of(text, (plan, at) => isExactTitle(plan, sequenceOf(at)))[at]);

describe("a title", () => {
  test("counts where it has all of three words or more, in any form and order, and hardly where it lacks one", () => {
    const [, , , whole, part] = scores("thoughts chain north");
    expect(whole).toBeGreaterThan(3);
    expect(part).toBeLessThan(whole! / 50);
    expect(scores("thought north")).toEqual([0, 0, 0, 0, 0]);
  });

  test("counts where it begins with a rare name, and not where that is common", () => {
    const [alone, first, last] = scores("phare");
    expect(alone).toBeGreaterThan(0);
    expect(first).toBe(alone);
    expect(last).toBe(0);
    expect(scores("thought")).toEqual([0, 0, 0, 0, 0]);
  });

  test("is what was typed where it is nothing else, words that say nothing included", () => {
    expect(called("phare")).toEqual(["Phare"]);
    expect(called("PHARE of the north")).toEqual(["Phare of the north"]);
    expect(called("phare north")).toEqual([]);
    expect(called("the")).toEqual([]);
    expect(called("")).toEqual([]);
    expect(called("phare -north")).toEqual([]);
  });

  test("introduces a name where it is all of its beginning, however it is spelt", () => {
    const own = smallIndex([
      { id: 1, title: "Sea-Phare 2: A tower" },
      { id: 2, title: "On Sea-Phare 2: A survey" },
      { id: 3, title: "Sea-Phare 3: A tower" },
    ]);
    const named = (text: string) => {
      const plan = compile(parseQuery(text), own);
      return own.papers.filter(({ sequence }) => isNamed(plan, sequence)).map(({ id }) => id);
    };
    for (const text of ["sea phare 2", "SeaPhare2", "sea-phare v2", '"sea phare 2"'])
      expect(named(text), text).toEqual([1]);
    expect(named("sea phare")).toEqual([]);
    expect(named("tower")).toEqual([]);
  });
});
