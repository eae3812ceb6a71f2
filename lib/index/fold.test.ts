import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord } from "./fold";

describe("a folded word", () => {
  test.each([
    ["Transformer", "transformer"],
    ["naïve", "naive"],
    ["Jürgen", "jurgen"],
    ["Åström", "astrom"],
    ["İzmir", "izmir"],
    ["ﬁnal", "final"],
    ["M³ViT", "m3vit"],
    ["𝓧", "x"],
    ["ＡＢＣ", "abc"],
    ["model's", "model"],
    ["model’s", "model"],
    ["don't", "dont"],
    ["α", "alpha"],
    ["ϵ", "epsilon"],
    ["µ", "mu"],
    ["Σ", "sigma"],
    ["ά", "alpha"],
    ["λx", "lambdax"],
    ["λόγος", "λογος"],
    ["がく", "がく"],
    ["ｶﾞ", "ガ"],
    ["한국", "한국"],
    ["हिन्दी", "हिन्दी"],
    ["c++", "c++"],
  ])("%s is %s", (written, folded) => {
    expect(foldWord(written)).toBe(folded);
  });

  test("is the same in every way to write a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldWord(text.normalize("NFD"))).toBe(foldWord(text.normalize("NFC")));
      }),
    );
  });

  test("of letters and digits is them in lower case", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9]{1,20}$/), (word) => {
        expect(foldWord(word)).toBe(word.toLowerCase());
      }),
    );
  });
});
