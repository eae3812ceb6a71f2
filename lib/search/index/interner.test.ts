import fc from "fast-check";
import { expect, test } from "vitest";
import { openInterner } from "./interner";

test("the interner numbers words as a Map does", () => {
  const word = fc.oneof(fc.string({ unit: "grapheme", maxLength: 20 }), fc.constantFrom("", "a", "b", "ab", "ba"));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const table = openInterner();
      const model = new Map<string, number>();
      for (const each of words) {
        expect(table.find(each)).toBe(model.get(each) ?? -1);
        if (model.has(each)) continue;
        model.set(each, model.size);
        expect(table.add(each)).toBe(model.get(each));
      }
      expect(table.texts).toEqual([...model.keys()]);
    }),
  );
});

test("the interner finds all of very many words", () => {
  const words = Array.from({ length: 100_000 }, (_, number) => `word${number}`);
  const table = openInterner();
  expect(words.filter((word, number) => table.add(word) !== number)).toEqual([]);
  expect(words.filter((word, number) => table.find(word) !== number)).toEqual([]);
  expect(table.find("word100000")).toBe(-1);
});
