import { expect, test } from "vitest";
import { stemOf } from "./query";
import { nearestStem } from "./spelling";

const known = [
  ["transform", 900],
  ["transfer", 50],
  ["retriev", 40],
  ["differ", 300],
  ["model", 500],
  ["modal", 20],
  ["gener", 200],
  ["translat", 10],
  ["tranforms", 1],
  ["train", 400],
  ["hall", 5],
  ["diffus", 90],
  ["carb", 3],
].map(([stem, papers]) => ({ stem: String(stem), papers: Number(papers) }));

test.each([
  ["tranformer", "transform"],
  ["tranformr", "transform"],
  ["retreival", "retriev"],
  ["genration", "gener"],
  ["diffusoin", "diffus"],
  ["modle", "model"],
  ["modol", "model"],
  ["translstion", "translat"],
  ["transf", null],
  ["gen", null],
  ["halluc", null],
  ["odel", null],
  ["carburetor", null],
  ["zzzzqqqq", null],
])("%s was probably meant to be %s", (word, meant) => {
  expect(nearestStem(word, stemOf(word), known)).toBe(meant);
});
