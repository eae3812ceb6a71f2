import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stemOf } from "../index/stem";
import { bestPart, highlight, markedPart, marksIn } from "./highlight";

const marked = (text: string, words: string[]) =>
  highlight(text, words)
    .filter(({ match }) => match)
    .map((piece) => piece.text);

describe("highlighting", () => {
  test("marks a word in every form", () => {
    expect(highlight("Transformers transform; a Transformer.", ["transformer"])).toEqual([
      { text: "Transformers", match: true },
      { text: " ", match: false },
      { text: "transform", match: true },
      { text: "; a ", match: false },
      { text: "Transformer", match: true },
      { text: ".", match: false },
    ]);
  });

  test.each([
    ["whole words, with and without accents", "musicians, music, Müsic", ["music"], ["music", "Müsic"]],
    ["what is written in other letters and digits", "M³ViT and 𝐌oE", ["m3vit", "moe"], ["M³ViT", "𝐌oE"]],
    ["a compound for its pieces", "MindSearch searches minds", ["mind"], ["MindSearch", "minds"]],
    ["a word behind a hyphen at the start", "-MindSearch", ["mind"], ["MindSearch"]],
    ["a compound that begins with a letter alone", "e-commerce in Europe", ["ecommerce"], ["e-commerce"]],
    ["a compound with hyphens", "a multi-task model", ["multitask"], ["multi-task"]],
    ["a compound for two words that are written as one", "multitask, tasks", ["multi", "task"], ["multitask", "tasks"]],
    ["pairs of letters where no spaces part words", "关于思维链的研究", ["思维链"], ["思维链"]],
    ["a phrase as its words", "Chain of Thought", ["chain of thought"], ["Chain", "of", "Thought"]],
    ["a stop word only beside another word", "of chains, out of it", ["chain", "of"], ["of", "chains"]],
    ["stop words where there is nothing else", "to be or not", ["to", "be"], ["to", "be"]],
    ["words by their beginning", "Transfer, transformers, tran", ["transf*"], ["Transfer", "transformers"]],
    ["nothing for nothing", "Music", [], []],
  ])("marks %s", (_, text, words, expected) => {
    expect(marked(text, words)).toEqual(expected);
  });

  test("marks the same words whatever other words stand between them", () => {
    const sought = [
      "transformers",
      "M³ViT",
      "multi-task",
      "MindSearch",
      "chain-of-thought",
      "Müsic",
      "思维链",
      "GPT4",
      "e-mail",
      "x",
    ];
    const other = fc.constantFrom("zebra", "zero-zone", "Zürich", "ZZ", "z.", "研究");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...sought), other)), (rows) => {
        const plain = marked(rows.map(([word]) => word).join(" , "), sought);
        const filled = marked(rows.map(([word, filler]) => `${filler} ${word} ${filler}`).join(" , "), sought);
        expect(filled).toEqual(plain);
      }),
    );
  });

  test("leaves the text as it is, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, words) => {
        const pieces = highlight(text, words);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });
});

describe("the best part of a text", () => {
  const filler = "Nothing of note is said in this sentence. ".repeat(12);
  const part = (text: string, words: string[], length: number) => {
    const { start, end } = bestPart(text, words, length);
    return text.slice(start, end);
  };

  test("is its beginning where that says as much as any other part", () => {
    const text = `Music is made. ${filler}`;
    expect(part(text, ["music"], 60)).toMatch(/^Music is made\./);
    expect(part(text, ["absent"], 60)).toMatch(/^Music is made\./);
  });

  test("is the one with the most of the words, from the start of a sentence", () => {
    const text = `Music is made. ${filler}Symbolic music is generated here. ${filler}`;
    expect(part(text, ["symbolic", "music"], 80)).toMatch(/^Symbolic music is generated here\./);
  });

  test("of a short text is that text", () => {
    expect(part("All of it.", ["it"], 280)).toBe("All of it.");
  });

  test("is found at once in a text that is nothing but the word", () => {
    const start = performance.now();
    part("music ".repeat(20_000), ["music"], 280);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test("is within the text, and no longer than asked", () => {
    const text = fc
      .array(fc.constantFrom("music", "word", "end.", "longerword", "音乐", "😀"))
      .chain((words) => fc.constantFrom(" ", "").map((space) => words.join(space)));
    fc.assert(
      fc.property(text, fc.integer({ min: 50, max: 300 }), (whole, length) => {
        const { start, end } = bestPart(whole, ["music"], length);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(Math.min(whole.length, start + length));
        expect(whole.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });
});

test("a part and its marks are the same together as one by one", () => {
  const text = fc
    .array(fc.constantFrom("music", "Multi-task", "of", "end.", "models", "😀"))
    .map((all) => all.join(" "));
  const words = fc.array(fc.constantFrom("music", "multitask", "of", "mod*", "model"), { maxLength: 4 });
  fc.assert(
    fc.property(text, words, fc.integer({ min: 1, max: 100 }), (whole, sought, length) => {
      const marks = marksIn(whole, sought);
      expect(markedPart(whole, sought, length)).toEqual({ part: bestPart(whole, sought, length), marks });
    }),
  );
});

test("a stem begins with two letters of its word, or one where it is short, so that others need not be stemmed", () => {
  const ends = fc.constantFrom("", "s", "es", "ies", "ied", "ed", "ing", "isation", "our", "y", "ational", "e");
  const word = fc.tuple(fc.string({ unit: fc.constantFrom(..."aeiouybcls"), maxLength: 5 }), ends);
  fc.assert(
    fc.property(word, ([start, end]) => {
      const whole = start + end;
      const stem = stemOf(whole);
      const same = stem.length > 2 ? 2 : 1;
      expect(stem.slice(0, same)).toBe(whole.slice(0, same));
    }),
    { numRuns: 2000 },
  );
});
