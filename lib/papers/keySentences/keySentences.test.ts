import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "./excerpt";
import { keySentences } from "./keySentences";

const title = "Papyrus: Reading Scrolls with Sparse Attention";
const background = [
  "Long documents are increasingly common in digital libraries.",
  "However, existing models struggle with texts of more than a few pages.",
];
const contribution = "To address this, we propose Papyrus, a reader of scrolls that attends to few words of each line.";
const details = [
  "Specifically, it keeps a summary of each line.",
  "Moreover, lines are grouped by their hand and their ink.",
];
const result = "Experiments show that Papyrus outperforms dense readers by 4.2 points on three benchmarks.";
const code = "Code is available at https://papyrus.example/code.";
const abstract = [...background, contribution, ...details, result, code].join(" ");

const chosen = (heading: string, text: string, maxLength: number) =>
  keySentences(heading, text, maxLength).map(({ start, end }) => text.slice(start, end).trim());

describe("keySentences", () => {
  it("chooses what is new and what came of it, in the order of the text", () => {
    expect(chosen(title, abstract, 300)).toEqual([contribution, result]);
    const reversed = [result, ...background, contribution, ...details].join(" ");
    expect(chosen(title, reversed, 300)).toEqual([result, contribution]);
  });

  it("chooses the contribution alone if the result does not fit", () => {
    expect(chosen(title, abstract, contribution.length + 20)).toEqual([contribution]);
    expect(chosen(title, abstract, 10)).toEqual([contribution]);
  });

  it.each([
    ["On Scrolls", "Scrolls are old. We prove that every scroll has an end. The proof is short.", 1],
    ["A Survey of Scrolls", "Scrolls matter to many fields. This survey reviews two thousand years of scrolls.", 1],
    ["Scrolls", "Mid-infrared images of twelve scrolls are presented. Their ink is dark, as is usual.", 0],
  ])("finds the contribution of “%s”", (heading, text, place) => {
    expect(chosen(heading, text, 60)).toContain(text.split(/(?<=\.) /)[place]);
  });

  it("returns nothing for an empty abstract, and the only sentence of a short one", () => {
    expect(keySentences(title, "", 300)).toEqual([]);
    expect(chosen(title, "Long documents are common.", 300)).toEqual(["Long documents are common."]);
  });

  it("returns one or two whole sentences of any text, in order, within the length if there are two", () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: "sentences", maxCount: 12 }),
        fc.integer({ min: 1, max: 400 }),
        (text, maxLength) => {
          const ranges = keySentences(title, text, maxLength);
          expect(ranges.length === 1 || ranges.length === 2).toBe(true);
          const [one, two] = ranges;
          if (one && two) {
            expect(one.end).toBeLessThanOrEqual(two.start);
            expect(one.end - one.start + two.end - two.start).toBeLessThanOrEqual(maxLength);
          }
        },
      ),
    );
  });
});

describe("excerptOf", () => {
  it("marks what it leaves out", () => {
    expect(excerptOf({ title, abstract }, 300)).toBe(`… ${contribution} … ${result} …`);
    expect(excerptOf({ title, abstract: `${contribution} ${result} ${code}` }, 230)).toBe(
      `${contribution} ${result} …`,
    );
  });

  it("returns an abstract that fits as it is", () => {
    expect(excerptOf({ title, abstract: contribution }, 300)).toBe(contribution);
  });

  it("cuts a sentence that is too long, at a word", () => {
    expect(excerptOf({ title, abstract }, 60)).toBe("… To address this, we propose Papyrus, a reader of scrolls…");
  });

  it("is never longer than it may be", () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: "sentences", maxCount: 9 }),
        fc.integer({ min: 20, max: 400 }),
        (text, maxLength) => {
          expect(excerptOf({ title, abstract: text }, maxLength).length).toBeLessThanOrEqual(maxLength);
        },
      ),
    );
  });
});
