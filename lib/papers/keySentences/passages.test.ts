import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSegments } from "../segments";
import { passagesOf } from "./passages";

const title = "Papyrus: Reading Scrolls";
const background = "Long documents are increasingly common in many digital libraries of today. ".repeat(4);
const contribution = String.raw`We propose Papyrus, which reads scrolls of $n^2$ words; see \url{https://a.example/b}. `;
const result = "It outperforms dense readers by 4.2 points on all three benchmarks.";

const textOf = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join("");

describe("the passages of an abstract", () => {
  it("are the key sentences, with their formulas and links, and what stands around them", () => {
    const passages = passagesOf({ title, abstract: background + contribution + background + result });
    expect(passages.map(({ isKey, segments }) => [isKey, textOf(segments).trim()])).toEqual([
      [false, background.trim()],
      [true, "We propose Papyrus, which reads scrolls of n² words; see https://a.example/b."],
      [false, background.trim()],
      [true, result],
    ]);
    expect(passages[1]?.segments.map(({ kind }) => kind)).toEqual(["prose", "math", "prose", "link", "prose"]);
  });

  it("are one if the abstract is short", () => {
    expect(passagesOf({ title, abstract: contribution })).toHaveLength(1);
    expect(passagesOf({ title, abstract: "" })).toEqual([{ isKey: true, segments: [] }]);
  });

  it("are the whole text, and change no formula or link", () => {
    const pieces = ["We show it. ", "It is so. ", "$x^2$", "$a.$ ", "https://a.example/b. ", "word ", "However, no. "];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 120 }), (parts) => {
        const abstract = parts.join("");
        const all = passagesOf({ title, abstract }).flatMap(({ segments }) => segments);
        const whole = splitSegments(abstract);
        expect(textOf(all)).toBe(textOf(whole));
        expect(all.filter(({ kind }) => kind !== "prose")).toEqual(whole.filter(({ kind }) => kind !== "prose"));
      }),
    );
  });
});
