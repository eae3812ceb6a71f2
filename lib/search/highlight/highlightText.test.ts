import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../papers/plain";
import { findRanges } from "./highlight";
import { type HighlightRun, highlightAbstract, highlightText, placesOfWords } from "./highlightText";

const textOf = ({ stretches }: HighlightRun) => stretches.map(({ text }) => text).join("");
const marked = (runs: HighlightRun[]) => runs.filter(({ match }) => match).map(textOf);
const formulas = (runs: HighlightRun[]) => runs.flatMap(({ stretches }) => stretches.flatMap(({ tex }) => tex ?? []));

describe("a highlighted title", () => {
  test("keeps a formula whole within a matching word", () => {
    const runs = highlightText("$\\text{M}^3\\text{ViT}$: Mixture of Experts", ["m3vit", "expert"]);
    expect(marked(runs)).toEqual(["M³ViT", "Experts"]);
    expect(formulas(runs)).toEqual(["\\text{M}^3\\text{ViT}"]);
    const broken = highlightText("The $M^3$ViT model", ["m3vit"]);
    expect(marked(broken)).toEqual(["M³ViT"]);
    expect(formulas(broken)).toEqual(["M^3"]);
  });

  test("leaves a formula alone that does not match", () => {
    const runs = highlightText("Sampling in $O(\\log n)$ steps", ["sampling", "steps"]);
    expect(marked(runs)).toEqual(["Sampling", "steps"]);
    expect(formulas(runs)).toEqual(["O(\\log n)"]);
  });

  test("reads the same as without marks", () => {
    const source = 'Na\\"{\\i}ve \\textbf{models} at 11\\% of $\\alpha$, see https://example.org/models';
    const runs = highlightText(source, ["model", "naive"]);
    expect(runs.map(textOf).join("")).toBe(plainText(source));
    expect(marked(runs)).toEqual(["Naïve", "models", "models"]);
  });
});

describe("a highlighted abstract", () => {
  const filler = "Nothing of note is said in this sentence. ".repeat(12);
  const read = (source: string, words: string[], length: number) =>
    highlightAbstract(source, words, length)?.map(({ isBest, runs }) => ({
      isBest,
      text: runs.map(textOf).join(""),
      marked: marked(runs),
    })) ?? null;

  test("is cut around the part that matches best", () => {
    const parts = read(`Music first. ${filler}Symbolic music is made. ${filler}`, ["symbolic", "music"], 80);
    expect(parts?.map(({ isBest }) => isBest)).toEqual([false, true, false]);
    expect(parts?.[0]?.marked).toEqual(["Music"]);
    expect(parts?.[1]?.text).toMatch(/^Symbolic music is made\. /);
    expect(parts?.[1]?.marked).toEqual(["Symbolic", "music"]);
    expect(parts?.map(({ text }) => text).join("")).toBe(
      `Music first. ${filler}Symbolic music is made. ${filler}`.trim(),
    );
  });

  test("is one part if it is short, and none if nothing matches", () => {
    expect(read("Music, all of it.", ["music"], 80)?.map(({ isBest }) => isBest)).toEqual([true]);
    expect(read("All of it.", ["absent"], 80)).toBeNull();
  });

  test("has each formula once and whole, wherever it is cut", () => {
    const source = "Music of $\\alpha + \\beta + \\gamma + \\delta$ and more";
    for (let length = 5; length < 40; length++) {
      const parts = highlightAbstract(source, ["music"], length) ?? [];
      expect(parts.flatMap(({ runs }) => formulas(runs))).toEqual(["\\alpha + \\beta + \\gamma + \\delta"]);
    }
  });
});

describe("the words of a query", () => {
  test.each([
    ["in another form", "Transformers learn", ["transform", "music"], [0]],
    ["in a compound, both of them", "Multitask learning", ["multi", "task", "learns"], [0, 1, 2]],
    ["by a beginning", "Transformers", ["transf*", "mus*"], [0]],
    ["as alternatives", "A dog", ["cat dog"], [0]],
    ["spelled out", "Müller", ["mueller"], [0]],
  ])("are found %s", (_, text, words, places) => {
    expect([...placesOfWords(text, words)]).toEqual(places);
  });
});

test("runs match exactly where marks and formulas are, for any text", () => {
  const pieces = [
    "music",
    "of",
    "$\\alpha$",
    "$M^3$ViT",
    "https://example.org/music",
    "multi-",
    "task",
    " ",
    ", ",
    "{}",
  ];
  const text = fc.array(fc.constantFrom(...pieces)).map((all) => all.join(""));
  const words = fc.array(fc.constantFrom("music", "multitask", "m3vit", "alpha", "org", "of"), { maxLength: 4 });
  fc.assert(
    fc.property(text, words, (source, query) => {
      const runs = highlightText(source, query);
      const plain = runs.map(textOf).join("");
      expect(plain.replace(/\s+/g, " ").trim()).toBe(plainText(source));
      // Letter by letter, the slow way; a partly marked formula is marked as a whole.
      const marks = findRanges(plain, query);
      let at = 0;
      for (const { match, stretches } of runs) {
        for (const { text, tex } of stretches) {
          const isMarked = (place: number) => marks.some(({ start, end }) => start <= place && place < end);
          const letters = Array.from({ length: text.length }, (_, place) => isMarked(at + place));
          if (tex === null) expect(new Set(letters)).toEqual(new Set([match]));
          else if (text !== "") expect(letters.includes(true)).toBe(match);
          at += text.length;
        }
      }
      expect(runs.every(({ match }, index) => match !== runs[index - 1]?.match)).toBe(true);
    }),
  );
});
