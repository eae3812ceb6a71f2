import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRanges } from "./highlight";
import { bestPart } from "./snippet";

describe("the best part of a text", () => {
  const filler = "Nothing of note is said in this sentence. ".repeat(12);
  const part = (text: string, words: string[], length: number) => {
    const { start, end } = bestPart(text, words, length).part;
    return text.slice(start, end);
  };

  test("is its beginning if that matches as well as any other part", () => {
    const text = `Music is made. ${filler}`;
    expect(part(text, ["music"], 60)).toMatch(/^Music is made\./);
    expect(part(text, ["absent"], 60)).toMatch(/^Music is made\./);
  });

  test("is the one with the most words of the query, from the start of a sentence", () => {
    const text = `Music is made. ${filler}Symbolic music is generated here. ${filler}`;
    expect(part(text, ["symbolic", "music"], 80)).toMatch(/^Symbolic music is generated here\./);
  });

  test("is all of a short text", () => {
    expect(part("All of it.", ["it"], 280)).toBe("All of it.");
  });

  test("is found quickly in a text that repeats the word, where comparing all parts would take minutes", () => {
    expect(part("music ".repeat(200_000), ["music"], 280)).toMatch(/^music/);
  });

  test("lies within the text and has at most the requested length", () => {
    const text = fc
      .array(fc.constantFrom("music", "word", "end.", "longerword", "音乐", "😀"))
      .chain((words) => fc.constantFrom(" ", "").map((space) => words.join(space)));
    fc.assert(
      fc.property(text, fc.integer({ min: 50, max: 300 }), (whole, length) => {
        const { start, end } = bestPart(whole, ["music"], length).part;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(Math.min(whole.length, start + length));
        expect(whole.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });
});

test("the marks returned with a part are those of the whole text", () => {
  const text = fc
    .array(fc.constantFrom("music", "Multi-task", "of", "end.", "models", "😀"))
    .map((all) => all.join(" "));
  const words = fc.array(fc.constantFrom("music", "multitask", "of", "mod*", "model"), { maxLength: 4 });
  fc.assert(
    fc.property(text, words, fc.integer({ min: 1, max: 100 }), (whole, query, length) => {
      expect(bestPart(whole, query, length).marks).toEqual(findRanges(whole, query));
    }),
  );
});
