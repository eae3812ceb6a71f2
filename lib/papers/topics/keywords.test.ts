import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findKeywords } from "./keywords";
import { phrasesOf } from "./phrases";

const title = "Routing by sketches: sparse mixture-of-experts for graph neural networks";
const abstract = `We propose a novel approach to training graph neural networks with a sparse mixture of experts (SMoE).
In this paper, we show that SMoE reduces memory consumption. Extensive experiments on molecular property prediction
demonstrate that our method significantly outperforms state-of-the-art baselines.`;

describe("the keywords of a paper", () => {
  const slugs = findKeywords(title, abstract).map(({ slug }) => slug);

  test("are its subjects", () => {
    expect(slugs).toEqual(expect.arrayContaining(["graph-neural-network", "smoe", "molecular-property-prediction"]));
  });

  test("are not words common to all papers", () => {
    for (const slug of ["approach", "paper", "novel-approach", "extensive-experiment", "method"])
      expect(slugs).not.toContain(slug);
  });

  test("are at most ten, each once and as written in the text", () => {
    const word = fc.constantFrom(
      "graph",
      "Neural",
      "networks",
      "GPT4",
      "the",
      "of",
      "we propose",
      "(",
      ")",
      "-",
      ",",
      ".",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 200 }), (inTitle, inAbstract) => {
        const [first, second] = [inTitle.join(" "), inAbstract.join(" ")];
        const found = findKeywords(first, second);
        expect(found.length).toBeLessThanOrEqual(10);
        expect(new Set(found.map(({ slug }) => slug)).size).toBe(found.length);
        for (const { text } of found) expect(`${first}\n${second}`.replace(/\s+/g, " ")).toContain(text);
      }),
    );
  });

  test("are found in any text without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", maxLength: 300 }), (one, other) => {
        expect(() => findKeywords(one, other)).not.toThrow();
      }),
    );
    expect(findKeywords("", "")).toEqual([]);
  });
});

describe("the phrases of a paper", () => {
  const phrases = phrasesOf("Deep learning", "Deep learning (DL) of multi-task policies, and GPT4 for DL.");
  const find = (slug: string) => phrases.find((phrase) => phrase.slug === slug);

  test("are sequences of words without punctuation in between or stop words at the ends", () => {
    expect(phrases.map(({ slug }) => slug)).toEqual(
      [
        "deep",
        "deep-learning",
        "learning",
        "dl",
        "dl-of-multi-task-policies",
        "multi-task",
        "multi-task-policy",
        "policy",
        "gpt4",
        "gpt4-for-dl",
      ].filter((slug) => find(slug)),
    );
    expect(find("task-policy")).toBeUndefined();
    expect(find("learning-dl")).toBeUndefined();
  });

  test("have their count and position", () => {
    expect(find("deep-learning")).toMatchObject({
      text: "Deep learning",
      times: 2,
      before: 0,
      inTitle: true,
      isCapital: true,
      beforeParenthesis: true,
      left: null,
      right: null,
    });
    expect(find("dl")).toMatchObject({ times: 2, before: 4, inTitle: false, names: 1, inParentheses: true });
    expect(find("multi-task")).toMatchObject({ hyphens: 1, left: "of", right: "policies" });
  });
});
