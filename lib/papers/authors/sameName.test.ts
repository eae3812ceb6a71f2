import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readName } from "./readName";
import { isGroupKey, isSameName, readWriting, writingKey } from "./sameName";

const writing = (text: string) => readWriting(readName(text)!);
const same = (one: string, other: string) => isSameName(writing(one), writing(other));

describe("two writings of a name", () => {
  test.each([
    ["José García", "Jose Garcia"],
    ["Philipp Krähenbühl", "Philipp Kraehenbuehl"],
    ["Sercan Ö. Arık", "Sercan Ö. Arik"],
    ["Ming-Hsuan Yang", "Minghsuan Yang"],
    ["Yann LeCun", "Yann Le Cun"],
    ["Yann LeCun", "Y. LeCun"],
    ["LeCun, Yann", "Y. LeCun"],
    ["Philip Torr", "Philip H. S. Torr"],
    ["Daniel LK Yamins", "Daniel L. K. Yamins"],
    ["James M. Rehg", "James Matthew Rehg"],
    ["M. Farid Adilazuarda", "Muhammad Farid Adilazuarda"],
    ["Lionel M. Ni", "Lionel Ni"],
    ["OpenAI Team", "openai team"],
  ])("may be one: %s, %s", (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([true, true]);
  });

  test.each([
    ["John A. Smith", "John B. Smith"],
    ["John Smith", "Jane Smith"],
    ["John Smith", "John Smith Jr."],
    ["J. Smith", "J. A. Smith"],
    ["Yu Li", "Yue Li"],
    ["Y. Wang", "Yi Wang"],
    ["Yu Wang", "Yu-Chiang Frank Wang"],
    ["Fei Yu", "Fei Richard Yu"],
    ["Wei Wang", "Wang Wei"],
    ["Min Kim", "Min Jun Kim"],
    ["Ann Roe", "Ann Roe-Smith"],
    ["OpenAI Team", "OpenAI"],
  ])("are two: %s, %s", (one, other) => {
    expect([same(one, other), same(other, one)]).toEqual([false, false]);
  });
});

const words = fc.stringMatching(/^\p{Lu}[\p{sc=Latn}]{1,6}$/u);
const names = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), words)
  .map(([given, family]) => `${given.join(" ")} ${family}`)
  .filter((name) => readName(name) !== null);

test("a name is its own writing, and neither is first", () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(same(one, one)).toBe(true);
      expect(same(one, other)).toBe(same(other, one));
    }),
  );
});

test("writings that may be one share a key, so that they are looked up together", () => {
  const pairs: [string, string][] = [
    ["José García", "Jose Garcia"],
    ["Philipp Krähenbühl", "Philipp Kraehenbuehl"],
    ["Ming-Hsuan Yang", "Minghsuan Yang"],
    ["Yann LeCun", "Y. Le Cun"],
    ["Laurens van der Maaten", "L. van der Maaten"],
  ];
  for (const [one, other] of pairs) expect(writingKey(readName(one)!)).toBe(writingKey(readName(other)!));
});

test("a key is bounded, and tells groups from people", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.boolean(), (text, isGroup) => {
      const name = isGroup ? ({ kind: "group", name: text } as const) : readName(text);
      if (name === null) return;
      expect(writingKey(name).length).toBeLessThanOrEqual(102);
      expect(isGroupKey(writingKey(name))).toBe(name.kind === "group");
    }),
  );
});
