import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences";

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());

describe("splitSentences", () => {
  it("splits after full stops, question marks and exclamation marks", () => {
    expect(sentencesOf("We ask why. Is it so? It is! We show it.")).toEqual([
      "We ask why.",
      "Is it so?",
      "It is!",
      "We show it.",
    ]);
  });

  it.each([
    "Methods, e.g. Adam, work well.",
    "It beats GPT-4 (see Fig. 3) by 2.5 points.",
    "Smith et al. show it.",
    "As J. Smith and K. Lee wrote, it holds.",
    "Ours vs. theirs.",
    "The loss (cf. Eq. 2) is convex.",
    "Images, audio, etc. are tokens.",
  ])("does not split %s", (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it("keeps the number of an item with the item", () => {
    expect(sentencesOf("We give two rules. 1. Ask first. 2. Then act.")).toEqual([
      "We give two rules.",
      "1. Ask first.",
      "2. Then act.",
    ]);
  });

  it("covers any text without gaps", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const ranges = splitSentences(text);
        expect(ranges.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(ranges.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });
});
