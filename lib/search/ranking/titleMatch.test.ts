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
const exactTitles = (text: string) =>
  titles.filter((_, at) => of(text, (plan, at) => isExactTitle(plan, sequenceOf(at)))[at]);

describe("a title", () => {
  test("scores if it has all of three or more words in any form and order, and hardly if one is missing", () => {
    const [, , , whole, part] = scores("thoughts chain north");
    expect(whole).toBeGreaterThan(3);
    expect(part).toBeLessThan(whole! / 50);
    expect(scores("thought north")).toEqual([0, 0, 0, 0, 0]);
  });

  test("scores if it begins with a rare name, and not if that is common", () => {
    const [alone, first, last] = scores("phare");
    expect(alone).toBeGreaterThan(0);
    expect(first).toBe(alone);
    expect(last).toBe(0);
    expect(scores("thought")).toEqual([0, 0, 0, 0, 0]);
  });

  test("is an exact match only if it has all words of the query and no others, stop words included", () => {
    expect(exactTitles("phare")).toEqual(["Phare"]);
    expect(exactTitles("PHARE of the north")).toEqual(["Phare of the north"]);
    expect(exactTitles("phare north")).toEqual([]);
    expect(exactTitles("the")).toEqual([]);
    expect(exactTitles("")).toEqual([]);
    expect(exactTitles("phare -north")).toEqual([]);
  });

  test("introduces a name only if its whole beginning is the name, however spelt", () => {
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
