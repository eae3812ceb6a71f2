import { expect, test } from "vitest";
import { newPageBudget, takeFormulas, withinBudget } from "./budget";

const formula = "x".repeat(30_000);

test("the HTML of a text's formulas is limited", () => {
  const page = newPageBudget(0);
  const set = withinBudget(Array(1000).fill(formula), page);
  expect(set.filter((html) => html !== null)).toHaveLength(3);
  expect(withinBudget(["<span>", null], page)).toEqual(["<span>", null]);
});

test("the HTML of a page's formulas is limited across its texts", () => {
  const page = newPageBudget(0);
  const all = Array.from({ length: 100 }, () => withinBudget([formula, formula], page).join("")).join("");
  expect(all.length).toBeLessThanOrEqual(200_000);
  expect(all.length).toBeGreaterThan(150_000);
});

test("the number of formulas per text and per page is limited", () => {
  const page = newPageBudget(0);
  const many = Array(5000).fill("x");
  expect(takeFormulas(many, page)).toHaveLength(200);
  expect(takeFormulas(["x"], page)).toEqual(["x"]);
  const rest = Array.from({ length: 20 }, () => takeFormulas(many, page).length);
  expect(rest.reduce((sum, taken) => sum + taken, 0)).toBe(2000 - 201);
});
