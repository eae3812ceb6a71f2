import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../papers/plain";
import { findRanges } from "./highlight";
import { type HighlightRun, highlightSnippet, highlightText } from "./highlightText";

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

describe("a snippet", () => {
  const filler = "Nothing of note is said in this sentence. ".repeat(12);

  test("is highlighted, with an ellipsis where the text is cut", () => {
    const runs = highlightSnippet(`Start. ${filler}Symbolic music is made. ${filler}`, ["symbolic", "music"], 80);
    expect(runs.map(textOf).join("")).toMatch(/^… Symbolic music is made\. .* …$/);
    expect(marked(runs)).toEqual(["Symbolic", "music"]);
    expect(highlightSnippet("All of it.", ["absent"], 80).map(textOf)).toEqual(["All of it."]);
  });

  test("has a formula at its end whole or not at all", () => {
    const source = "Music of $\\alpha + \\beta + \\gamma + \\delta$ and more";
    for (let length = 5; length < 40; length++) {
      const text = highlightSnippet(source, ["music"], length).map(textOf).join("");
      expect(text.includes("α")).toBe(text.includes("δ"));
    }
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
