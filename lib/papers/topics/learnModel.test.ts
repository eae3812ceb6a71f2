import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldPaper } from "@/tests/setup/fieldPapers";
import { findKeywords } from "./keywords";
import { openKeywordLearner } from "./learnModel";
import type { KeywordedPaper } from "./learnWeights";
import { phrasesOf } from "./phrases";
import { printedModel, readModel } from "./printedModel";

const papers = Array.from({ length: 200 }, (_, index) => fieldPaper(index));

function learn(from: KeywordedPaper[], total = from.length) {
  const learner = openKeywordLearner(total);
  for (const paper of from) learner.add(paper);
  return learner.learn();
}

describe("a model learned from papers of another field", () => {
  const printed = learn(papers);
  const model = readModel(printed);

  test("finds the keywords of its other papers, which the shipped one misses", () => {
    const { title, abstract, keywords } = fieldPaper(1234);
    const slugs = (learned: typeof model | null) => findKeywords(title, abstract, learned).map(({ slug }) => slug);
    expect(new Set(slugs(model))).toEqual(keywords);
    expect(slugs(null)).toEqual([]);
  });

  test("is not used for papers whose words the shipped lexicon knows better", () => {
    const [title, abstract] = ["Graph neural networks", "We train graph neural networks with reinforcement learning."];
    expect(findKeywords(title, abstract, model)).toEqual(findKeywords(title, abstract));
  });

  test("knows words of fifteen papers or more", () => {
    expect([...model.lexicon.keys()]).toEqual(expect.arrayContaining(["mycelium", "orchids", "sporulation"]));
    expect(model.lexicon.has("17")).toBe(false);
    expect(model.lexicon.get("mycelium")?.ends).toBeGreaterThan(model.lexicon.get("mycelium")?.begins ?? 9);
  });

  test("survives being stored", () => {
    expect(printedModel.parse(JSON.parse(JSON.stringify(printed)))).toEqual(printed);
  });
});

test("the order of papers does not matter", () => {
  const some = papers.slice(0, 40);
  const expected = learn(some);
  fc.assert(
    fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
      expect(learn(shuffled)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test("of more papers than it can use it takes the same ones in any order", () => {
  const some = Array.from({ length: 2500 }, (_, index) => fieldPaper(index));
  const model = learn(some, 3600); // Five in six are used, and the weights need fewer of them
  expect(learn(some.toReversed(), 3600)).toEqual(model);
  expect(model.lexicon).not.toBe(learn(some).lexicon);
});

test("a word that folding has given a space is not taken for two", () => {
  const title = "k\u037ao mycelium";
  const keywords = new Set(phrasesOf(title, "").map(({ slug }) => slug));
  const { lexicon } = readModel(learn(Array.from({ length: 20 }, () => ({ title, abstract: "", keywords }))));
  expect([...lexicon.keys()]).toEqual(["mycelium"]);
});

test("papers with any text and keywords give a model that finds keywords", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 80 });
  const paper = fc.record({ title: text, abstract: text, keywords: fc.array(text).map((each) => new Set(each)) });
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 20 }), text, (list, other) => {
      const printed = learn(list);
      expect(printed.weights.every(Number.isFinite)).toBe(true);
      expect(() => findKeywords(other, other, readModel(printed))).not.toThrow();
    }),
    { numRuns: 50 },
  );
});
