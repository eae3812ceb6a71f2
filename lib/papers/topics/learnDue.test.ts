import { expect, test } from "vitest";
import { isLearningDue, isLookDue } from "./learnDue";

test.each([
  [{ papers: 1999, looked: null }, false],
  [{ papers: 2000, looked: null }, true],
  [{ papers: 11_999, looked: 10_000 }, false],
  [{ papers: 12_000, looked: 10_000 }, true],
])("a look at %j is due: %j", (state, due) => {
  expect(isLookDue(state)).toBe(due);
});

test.each([
  [{ others: 1999, learned: null }, false],
  [{ others: 2000, learned: null }, true],
  [{ others: 3999, learned: 2000 }, false],
  [{ others: 4000, learned: 2000 }, true],
])("learning from %j is due: %j", (state, due) => {
  expect(isLearningDue(state)).toBe(due);
});
