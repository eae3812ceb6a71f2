import { describe, expect, test } from "vitest";
import { fieldPaper } from "@/tests/setup/fieldPapers";
import { isKnownBetter, isOfAnotherKind } from "./kind";
import type { Lexicon } from "./lexicon";
import { phrasesOf } from "./phrases";

const lexiconOf = (...words: string[]): Lexicon =>
  new Map(words.map((word) => [word, { begins: 0, ends: 0, within: 0 }]));

describe("a paper of another kind", () => {
  test.each([
    ["Graph neural networks learn language models", false],
    ["Graph neural networks learn mycelium", false], // One word in five
    ["Graph neural networks mycelium", true], // One in four
    ["", false],
  ])("has many words that the shipped lexicon lacks: %j is one: %j", (title, expected) => {
    expect(isOfAnotherKind(phrasesOf(title, ""))).toBe(expected);
  });

  test("may be one in mycology", () => {
    const { title, abstract } = fieldPaper(1);
    expect(isOfAnotherKind(phrasesOf(title, abstract))).toBe(true);
  });
});

test("a paper is known better by a lexicon that has more of its words, each once", () => {
  const phrases = phrasesOf("Neural mycelium", "The mycelium of hyphae.");
  expect(isKnownBetter(phrases, lexiconOf("mycelium", "hyphae"))).toBe(true);
  expect(isKnownBetter(phrases, lexiconOf("mycelium", "of", "the", "spores"))).toBe(false);
});
