import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEmoji, scanWords, wordOrEmojiPattern } from "./scanWords";

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-zA-Z0-9'+#* -]{0,6}$/) },
  fc.constantFrom(
    "'s",
    "’ll",
    "'ſ",
    "'S",
    "l'",
    "ʻ",
    "`",
    "\u200c",
    "l·l",
    "㍿",
    "👩🏽\u200d💻",
    "❤\ufe0f",
    "🇩🇪",
    "++",
    "#",
    "é",
    "e\u0301",
    "𝒳",
    "\ud835",
    "\udcb3",
    "😀",
    "學",
    "²",
    "ⅷ",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));

function scanned(source: string) {
  return scanWords(source, ({ count, starts, ends, isPlain }) =>
    Array.from({ length: count }, (_, index) => {
      const start = starts[index] ?? 0;
      return { word: source.slice(start, ends[index]), start, isPlain: isPlain[index] === 1 };
    }),
  );
}

describe("scanWords", () => {
  test("finds the same words as the pattern, at the same positions", () => {
    fc.assert(
      fc.property(text, (source) => {
        const expected = [...source.matchAll(wordOrEmojiPattern)].map(({ 0: word, index }) => ({ word, start: index }));
        expect(scanned(source).map(({ word, start }) => ({ word, start }))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["A* search and D* Lite", ["A*", "search", "and", "D*", "Lite"]],
    ["IDA*, RRT*-Connect (x*)", ["IDA*", "RRT*", "Connect", "x*"]],
    ["FaSTA*: fast", ["FaSTA*", "fast"]],
    ["data* neur* 2* a*b A** **A** *A* ABCDEFG*", ["data", "neur", "2", "a", "b", "A", "A", "A", "ABCDEFG"]],
  ])("keeps the star of a name in %s", (source, words) => {
    expect(scanned(source).map(({ word }) => word)).toEqual(words);
  });

  test("marks words of one case of letters, or of digits, as plain", () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { word, isPlain } of scanned(source))
          expect(isPlain, word).toBe(/^(?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+)$/.test(word));
      }),
    );
  });

  test("can be called while it is reading another text", () => {
    const found = scanWords("one two", ({ count, starts, ends }) => {
      scanWords("much longer words than those", () => {});
      return Array.from({ length: count }, (_, index) => "one two".slice(starts[index], ends[index]));
    });
    expect(found).toEqual(["one", "two"]);
  });

  test.each(["🤗", "❤", "❤\ufe0f", "👍🏽", "👩🏽\u200d💻", "🏳\ufe0f\u200d🌈", "🇩🇪", "⭐", "⌛", "🅰"])(
    "%s is an emoji",
    (text) => {
      expect(isEmoji(text)).toBe(true);
      expect(scanned(`a${text}b`).map(({ word }) => word)).toEqual(["a", text, "b"]);
    },
  );

  test.each(["→", "™", "©", "∞", "①", "㊗", "7", "#", "△", "†", "✓"])("%s is not an emoji", (text) => {
    expect(isEmoji(text)).toBe(false);
  });
});
