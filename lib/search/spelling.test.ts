import { expect, test } from "vitest";
import { nearestStem } from "./spelling";

const known = [
  ["transform", 90],
  ["transfer", 50],
  ["retriev", 40],
  ["differ", 300],
  ["model", 500],
  ["modal", 20],
  ["gener", 200],
  ["translat", 10],
].map(([stem, papers]) => ({ stem: String(stem), papers: Number(papers) }));

test.each([
  ["tranform", "transform"],
  ["retreiv", "retriev"],
  ["genr", "gener"],
  ["modle", "model"],
  ["modol", "model"],
  ["translst", "translat"],
  ["transf", null],
  ["diffus", null],
  ["gen", null],
  ["odel", null],
  ["zzzzqqqq", null],
])("%s was probably meant to be %s", (stem, meant) => {
  expect(nearestStem(stem, known)).toBe(meant);
});
