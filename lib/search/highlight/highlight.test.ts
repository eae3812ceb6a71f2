import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord } from "../../text/fold";
import { stemOf } from "../../text/stem";
import { tokenize } from "../../text/tokenize";
import { findRanges } from "./highlight";

const marked = (text: string, words: string[]) =>
  findRanges(text, words).map(({ start, end }) => text.slice(start, end));

describe("highlighting", () => {
  test("marks a word in every form", () => {
    expect(findRanges("Transformers transform; a Transformer.", ["transformer"])).toEqual([
      { start: 0, end: 12 },
      { start: 13, end: 22 },
      { start: 26, end: 37 },
    ]);
  });

  test.each([
    ["whole words, with and without accents", "musicians, music, Müsic", ["music"], ["music", "Müsic"]],
    ["text in other letters and digits", "M³ViT and 𝐌oE", ["m3vit", "moe"], ["M³ViT", "𝐌oE"]],
    ["a compound for a part", "MindSearch searches minds", ["mind"], ["MindSearch", "minds"]],
    ["a compound for any part", "GPT4Vision, HTMLParser", ["vision", "parser"], ["GPT4Vision", "HTMLParser"]],
    ["words with an apostrophe", "the model's, models’, we'll", ["model", "well"], ["model's", "models", "we'll"]],
    ["a word after a hyphen at the start", "-MindSearch", ["mind"], ["MindSearch"]],
    ["a compound that begins with a single letter", "e-commerce in Europe", ["ecommerce"], ["e-commerce"]],
    ["a compound that begins with two letters", "to re-train it", ["retrain"], ["re-train"]],
    ["a word whose third letter is not in its stem", "Days, a day, daily, dat", ["days"], ["Days", "day"]],
    ["a star that is part of a word", "A* and a bound for RRT*, all at once", ["a*", "rrt*"], ["A*", "RRT*"]],
    ["words of two letters", "AI for an ad or ads", ["ai", "ads"], ["AI", "ad", "ads"]],
    ["a compound with hyphens", "a multi-task model", ["multitask"], ["multi-task"]],
    ["a compound for two words that are joined", "multitask, tasks", ["multi", "task"], ["multitask", "tasks"]],
    ["character pairs in a script without spaces", "关于思维链的研究", ["思维链"], ["思维链"]],
    ["a phrase as its words", "Chain of Thought", ["chain of thought"], ["Chain", "of", "Thought"]],
    ["a stop word only beside another word", "of chains, out of it", ["chain", "of"], ["of", "chains"]],
    ["stop words if there is nothing else", "to be or not", ["to", "be"], ["to", "be"]],
    ["words by prefix", "Transfer, transformers, tran", ["transf*"], ["Transfer", "transformers"]],
    ["nothing for nothing", "Music", [], []],
  ])("marks %s", (_, text, words, expected) => {
    expect(marked(text, words)).toEqual(expected);
  });

  test("marks the same words whatever other words stand between them", () => {
    const query = [
      "transformers",
      "M³ViT",
      "multi-task",
      "MindSearch",
      "chain-of-thought",
      "Müsic",
      "思维链",
      "GPT4",
      "e-mail",
      "x",
    ];
    const other = fc.constantFrom("zebra", "zero-zone", "Zürich", "ZZ", "z.", "研究");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...query), other)), (rows) => {
        const plain = marked(rows.map(([word]) => word).join(" , "), query);
        const filled = marked(rows.map(([word, filler]) => `${filler} ${word} ${filler}`).join(" , "), query);
        expect(filled).toEqual(plain);
      }),
    );
  });

  test("misses no word that shares a stem with the query, or has a part that does", () => {
    const query = ["day", "mind", "ai", "well", "vit", "retrain", "müsic", "x", "honour", "思维"];
    const stems = new Set(query.map((word) => stemOf(foldWord(word))));
    const piece = fc.oneof(
      fc.constantFrom(
        "day",
        "DAYS",
        "Mind",
        "AI",
        "we'll",
        "re",
        "train",
        "ViT",
        "M³",
        "Müsic",
        "x",
        "honoured",
        "思维",
        "4",
      ),
      fc.constantFrom(" ", "-", "‐", "'s", "’", "++", "#", "a", "Ze", "é"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const marks = findRanges(text, query);
        for (const { word, parts, start, end } of tokenize(text)) {
          const isSought = stems.has(stemOf(word)) || parts.some((part) => stems.has(stemOf(part)));
          const isMarked = marks.some((mark) => mark.start <= start && mark.end >= end);
          if (isSought) expect(isMarked, `${word} in ${text}`).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("returns ascending ranges that do not touch, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, words) => {
        let before = -1;
        for (const { start, end } of findRanges(text, words)) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test("a stem begins with the first two letters of its word, or the first one if it is short, so that other words need no stemming", () => {
  const ends = fc.constantFrom("", "s", "es", "ies", "ied", "ed", "ing", "isation", "our", "y", "ational", "e");
  const word = fc.tuple(fc.string({ unit: fc.constantFrom(..."aeiouybcls"), maxLength: 5 }), ends);
  fc.assert(
    fc.property(word, ([start, end]) => {
      const whole = start + end;
      const stem = stemOf(whole);
      const same = stem.length > 2 ? 2 : 1;
      expect(stem.slice(0, same)).toBe(whole.slice(0, same));
    }),
    { numRuns: 2000 },
  );
});
