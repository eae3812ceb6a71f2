import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, test } from "vitest";
import { openFuzzyTerms } from "./fuzzyTerms";

const spellingsOf = (words: string[]) => {
  const spellings = openFuzzyTerms();
  for (const word of words) spellings.add(word);
  return spellings;
};

describe("fuzzy terms", () => {
  const spellings = spellingsOf(["model", "models", "mode", "modal", "transformer", "m3vit", "音乐推荐", "x"]);

  test.each([
    ["model", 0, ["model"]],
    ["modle", 1, ["mode", "model"]],
    ["mdoel", 1, ["model"]],
    ["modeel", 1, ["model"]],
    ["model", 1, ["modal", "mode", "model", "models"]],
    ["tranfsomer", 2, ["transformer"]],
    ["m2vit", 1, ["m3vit"]],
    ["音乐推", 1, ["音乐推荐"]],
    ["zzzz", 2, []],
    ["", 2, []],
  ])("similar to %s, by at most %i edits, are %j", (typed, farthest, found) => {
    expect(spellings.near(typed, farthest).sort()).toEqual(found);
  });

  test("have 3 to 32 letters", () => {
    const words = ["ab", "abc", "a".repeat(32), "a".repeat(33)];
    expect(spellingsOf(words).near("", Number.POSITIVE_INFINITY)).toEqual(["abc", "a".repeat(32)]);
  });

  test("are those within the Levenshtein distance, and those with two neighbours swapped", () => {
    const letters = fc.constantFrom("a", "b", "c", "A", "1", "ä", "乐");
    const word = fc.array(letters, { minLength: 3, maxLength: 9 }).map((each) => each.join(""));
    const words = fc.uniqueArray(word, { maxLength: 200 });
    fc.assert(
      fc.property(words, word, fc.integer({ min: 0, max: 2 }), fc.nat(), (known, typed, farthest, at) => {
        const place = at % (typed.length - 1);
        const swapped = `${typed.slice(0, place)}${typed[place + 1]}${typed[place]}${typed.slice(place + 2)}`;
        const near = spellingsOf([...known, swapped]).near(typed, farthest);
        for (const each of known) if (distance(each, typed) <= farthest) expect(near).toContain(each);
        for (const each of near) expect(distance(each, typed)).toBeLessThanOrEqual(2 * farthest);
        expect(near.includes(swapped)).toBe(farthest > 0 || swapped === typed);
      }),
    );
  });
});
