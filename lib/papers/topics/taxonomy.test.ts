import { expect, test } from "vitest";
import { findCategory } from "./category";
import { aliases, taxonomy } from "./taxonomy";

const codes = [...taxonomy.values()].flat().map(({ code }) => code);

test("the taxonomy has arXiv's 155 codes, six of them as aliases", () => {
  const second = [...aliases.keys()].filter((alias) => alias.includes("."));
  expect(new Set([...codes, ...second]).size).toBe(155);
  expect(second).toHaveLength(6);
  expect([...taxonomy].map(([group, categories]) => [group, categories.length])).toEqual([
    ["Computer Science", 38],
    ["Economics", 3],
    ["Electrical Engineering and Systems Science", 4],
    ["Mathematics", 30],
    ["Physics", 51],
    ["Quantitative Biology", 10],
    ["Quantitative Finance", 8],
    ["Statistics", 5],
  ]);
});

test("every code has a name without surrounding spaces", () => {
  for (const { code, name } of [...taxonomy.values()].flat()) {
    expect(code).toMatch(/^[a-z-]+(\.[A-Z]{2}|\.[a-z-]+)?$/);
    expect(name).toMatch(/^\S.+\S$/);
  }
});

test.each([
  ["cs.SY", "eess.SY"],
  ["math.IT", "cs.IT"],
  ["stat.TH", "math.ST"],
  ["q-fin.EC", "econ.GN"],
  ["math.MP", "math-ph"],
  ["cs.NA", "math.NA"],
  ["cmp-lg", "cs.CL"],
  [" CS.cl ", "cs.CL"],
  ["COND-MAT.STR-EL", "cond-mat.str-el"],
])("%s is %s", (text, code) => {
  expect(findCategory(text)?.code).toBe(code);
});

test("an alias names an existing category", () => {
  for (const [alias, code] of aliases) {
    expect(codes).toContain(code);
    expect(codes).not.toContain(alias);
  }
});

test("a text that is not a code has no category", () => {
  for (const text of ["", "cs", "cs.ZZ", "Machine Learning", "cs.CL.x"]) expect(findCategory(text)).toBeNull();
});
