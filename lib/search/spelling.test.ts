import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFuzzyTerms } from "./index/fuzzyTerms";
import { nearestWord, splitWord } from "./spelling";

const known = [
  { text: "transformer", papers: 500 },
  { text: "transformers", papers: 400 },
  { text: "tranformer", papers: 1 },
  { text: "retrieval", papers: 300 },
  { text: "model", papers: 900 },
  { text: "mode", papers: 40 },
  { text: "attention", papers: 200 },
];

describe("the nearest word", () => {
  test.each([
    ["transfomer", 1, "transformer"],
    ["retreival", 1, "retrieval"],
    ["modle", 1, "model"],
    ["attenshon", 1, null],
    ["attenshon", 2, "attention"],
    ["zzzz", 2, null],
    ["mod", 1, null],
  ])("to %s, up to %i edits away, is %s", (typed, farthest, expected) => {
    expect(nearestWord(typed, known, farthest)).toBe(expected);
  });

  test("is a common word rather than a misspelling that is no nearer", () => {
    expect(nearestWord("tranformr", known, 2)).toBe("transformer");
  });

  test("is never the word itself", () => {
    expect(nearestWord("model", [{ text: "model", papers: 9 }], 1)).toBeNull();
  });

  test("differs rather in a doubled letter than in another letter, even if less common", () => {
    const words = [
      { text: "shaping", papers: 150 },
      { text: "swapping", papers: 28 },
    ];
    expect(nearestWord("swaping", words, 1)).toBe("swapping");
  });

  test("is no stop word", () => {
    expect(nearestWord("doess", [{ text: "does", papers: 900 }], 1)).toBeNull();
  });

  test("is one of the known words, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 }), (typed, farthest) => {
        const near = nearestWord(typed, known, farthest);
        expect(near === null || known.some(({ text }) => text === near)).toBe(true);
      }),
    );
  });
});

test("the nearest word is the same among all words and among fuzzy matches only", () => {
  const letters = fc.constantFrom("a", "b", "c", "1", "ä");
  const word = fc.array(letters, { minLength: 2, maxLength: 10 }).map((each) => each.join(""));
  const words = fc.uniqueArray(fc.record({ text: word, papers: fc.integer({ min: 1, max: 200 }) }), {
    selector: ({ text }) => text,
    maxLength: 200,
  });
  fc.assert(
    fc.property(words, word, fc.integer({ min: 1, max: 2 }), (all, typed, farthest) => {
      const spellings = openFuzzyTerms();
      for (const { text } of all) spellings.add(text);
      const near = new Set(spellings.near(typed, farthest));
      const alike = all.filter(({ text }) => near.has(text));
      expect(nearestWord(typed, alike, farthest)).toBe(nearestWord(typed, all, farthest));
    }),
  );
});

describe("splitting a word", () => {
  const papers: Record<string, number> = { mind: 20, search: 90, min: 5, dsearch: 2, rain: 1 };
  const papersWith = (word: string) => papers[word] ?? 0;

  test("returns its two most common parts", () => {
    expect(splitWord("mindsearch", papersWith)).toEqual(["mind", "search"]);
    expect(splitWord("mindrain", papersWith)).toBeNull();
    expect(splitWord("search", papersWith)).toBeNull();
    expect(splitWord("mindfrom", (word) => (word === "from" ? 900 : papersWith(word)))).toBeNull();
    expect(splitWord("pretend", () => 90)).toBeNull();
  });
});
