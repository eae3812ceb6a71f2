import fc from "fast-check";
import { expect, test } from "vitest";
import { openStemIds } from "./stemIds";

const words = [
  { text: "task", stem: "task", papersWithStem: 3 },
  { text: "tasks", stem: "task", papersWithStem: 3 },
  { text: "the", stem: "the", papersWithStem: 9 },
  { text: "x", stem: "x", papersWithStem: 2 },
  { text: "music", stem: "music", papersWithStem: 1 },
];
const wordOf = (id: number) => words[id % words.length]!;

test("words with the same stem share a number, which leads to the stem and its count of papers", () => {
  const { numberOf, stemOf } = openStemIds(wordOf);
  fc.assert(
    fc.property(fc.array(fc.nat(200_000)), (ids) => {
      for (const id of ids) {
        const { stem, papersWithStem: papers } = wordOf(id);
        if (["the", "x"].includes(stem)) expect(numberOf(id)).toBe(-1);
        else expect(stemOf(numberOf(id))).toEqual({ text: stem, papers });
      }
      const tasks = ids.filter((id) => wordOf(id).stem === "task").map(numberOf);
      expect(new Set(tasks).size).toBeLessThanOrEqual(1);
    }),
  );
});

test("a word is read once until forget", () => {
  const read: number[] = [];
  const stems = openStemIds((id) => {
    read.push(id);
    return wordOf(id);
  });
  for (const id of [0, 2, 0, 2, 70_000, 70_000]) stems.numberOf(id);
  expect(read).toEqual([0, 2, 70_000]);
  stems.forget();
  for (const id of [2, 0]) stems.numberOf(id);
  expect(read).toEqual([0, 2, 70_000, 2, 0]);
  expect(stems.stemOf(stems.numberOf(0))).toEqual({ text: "task", papers: 3 });
});
