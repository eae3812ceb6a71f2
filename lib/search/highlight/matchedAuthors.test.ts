import { expect, test } from "vitest";
import { matchedAuthors } from "./matchedAuthors";

const names = ["Ada Byron", "Han Cai", "Song Han", "Li Song"];

test.each<[string, string[], number[]]>([
  ["a whole name finds that author only", ["song", "han"], [2]],
  ["half of a name finds all authors who have it", ["han"], [1, 2]],
  ["a name among other words finds its author", ["quantization", "song", "han"], [2]],
  ["words that include a name by chance find nobody", ["a", "byron", "engine"], []],
  ["other words find nobody", ["quantization"], []],
])("%s", (_, words, places) => {
  expect(matchedAuthors(names, words)).toEqual(places);
});

test("a paper without authors has no matching ones", () => {
  expect(matchedAuthors([], ["han"])).toEqual([]);
});
