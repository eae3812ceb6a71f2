import { expect, test } from "vitest";
import { readVocabulary } from "./vocabulary";

function fileOf(vocab: Record<string, unknown>): string {
  return JSON.stringify({ version: "1.0", model: { type: "WordPiece", vocab } });
}

const special = { "[UNK]": 100, "[CLS]": 101, "[SEP]": 102 };

test("the vocabulary has the pieces, the longest one and the special tokens", () => {
  const { pieces, ...rest } = readVocabulary(fileOf({ ...special, attention: 3086, "##networks": 5 }));
  expect(pieces.get("attention")).toBe(3086);
  expect(rest).toEqual({ longestPiece: "attention".length, begin: 101, end: 102, unknown: 100 });
});

test("the vocabulary has no words from the prototype of objects", () => {
  const { pieces } = readVocabulary(fileOf(special));
  expect(["constructor", "toString", "__proto__"].filter((word) => pieces.has(word))).toEqual([]);
});

test.each([
  ["invalid JSON", "{]"],
  ["a file without a vocabulary", '{"model":{}}'],
  ["pieces without numbers", fileOf({ ...special, a: "b" })],
  ["a vocabulary without an end token", fileOf({ "[UNK]": 100, "[CLS]": 101 })],
])("%s is rejected", (_, json) => {
  expect(() => readVocabulary(json)).toThrow();
});
