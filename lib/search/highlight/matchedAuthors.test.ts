import { expect, test } from "vitest";
import { foundNames } from "./matchedAuthors";

const names = ["Ada Byron", "Han Cai", "Song Han", "Li Song"];

test.each<[string, string[], number[]]>([
  ["of a whole name that one alone", ["song", "han"], [2]],
  ["of half of one all who are called so", ["han"], [1, 2]],
  ["of one among other words", ["quantization", "song", "han"], [2]],
  ["of words of which one is a name by chance", ["a", "byron", "engine"], []],
  ["of other words", ["quantization"], []],
])("a search %s finds", (_, words, places) => {
  expect(foundNames(names, words)).toEqual(places);
});

test("no one is found of nobody", () => {
  expect(foundNames([], ["han"])).toEqual([]);
});
