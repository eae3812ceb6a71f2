import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highlight, type Piece, snippet } from "./highlight";

const marked = (pieces: Piece[]) => pieces.filter(({ match }) => match).map(({ text }) => text);
const textOf = (pieces: Piece[]) => pieces.map(({ text }) => text).join("");

describe("highlighting", () => {
  test("marks a word in every form", () => {
    expect(highlight("Transformers transform; a Transformer’s.", ["transformer"])).toEqual([
      { text: "Transformers", match: true },
      { text: " ", match: false },
      { text: "transform", match: true },
      { text: "; a ", match: false },
      { text: "Transformer", match: true },
      { text: "’s.", match: false },
    ]);
  });

  test("marks whole words, with and without accents", () => {
    expect(marked(highlight("musicians, music, Müsic", ["music"]))).toEqual(["music", "Müsic"]);
  });

  test("leaves the text as it is, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, words) => {
        expect(textOf(highlight(text, words))).toBe(text);
      }),
    );
  });
});

describe("a snippet", () => {
  const filler = "Nothing of note is said in this sentence. ".repeat(12);

  test("begins with the text where that says as much as any other part", () => {
    const text = `Music is made. ${filler}`;
    expect(textOf(snippet(text, ["music"], 60))).toMatch(/^Music is made\./);
    expect(textOf(snippet(text, ["absent"], 60))).toMatch(/^Music is made\./);
  });

  test("is the part with the most of the words, from the start of a sentence", () => {
    const text = `Music is made. ${filler}Symbolic music is generated here. ${filler}`;
    const pieces = snippet(text, ["symbolic", "music"], 80);
    expect(textOf(pieces)).toMatch(/^… Symbolic music is generated here\./);
    expect(marked(pieces)).toEqual(["Symbolic", "music"]);
  });

  test("of a short text is that text", () => {
    expect(textOf(snippet("All of it.", ["it"], 280))).toBe("All of it.");
  });

  test("is a part of the text, about as long as asked", () => {
    const text = fc
      .array(fc.constantFrom("music", "word", "end.", "longerword"), { minLength: 1 })
      .map((w) => w.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 50, max: 300 }), (whole, length) => {
        const part = textOf(snippet(whole, ["music"], length)).replace(/^… | …$/g, "");
        expect(whole).toContain(part);
        expect(part.length).toBeLessThanOrEqual(length);
      }),
    );
  });
});
