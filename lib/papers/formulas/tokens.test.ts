import fc from "fast-check";
import katex from "katex";
import { expect, test } from "vitest";
import { tokensOf } from "./tokens";

type Gullet = { popToken: () => { text: string } };
/** Missing in KaTeX's types. */
const { __defineMacro: defineMacro } = katex as unknown as {
  __defineMacro: (name: string, body: (gullet: Gullet) => string) => void;
};

/** Returns the tokens of KaTeX's own lexer; null if it throws. */
function tokensOfKatex(tex: string): string[] | null {
  const tokens: string[] = [];
  defineMacro("\\offprintprobe", (gullet) => {
    // The tokens before any expansion.
    for (let next = gullet.popToken(); next.text !== "EOF"; next = gullet.popToken()) tokens.push(next.text);
    return "";
  });
  try {
    katex.renderToString(`\\offprintprobe\\verb||${tex}`, { strict: "ignore" });
  } catch (error) {
    if (error instanceof katex.ParseError && /Unexpected character/.test(error.message)) return null;
    throw error;
  }
  return tokens.slice(1);
}

test.each([
  ["\\def \\a{x}", ["\\def", "\\a", "{", "x", "}"]],
  ["\\de%f\nf x", ["\\de", "f", " ", "x"]],
  ["a % \\def\n\\smash b", ["a", " ", "\\smash", "b"]],
  ["a % \\def", ["a", " "]],
  ["\\%\\def", ["\\%", "\\def"]],
  ["\\verb|%\\def|x", ["\\verb|%\\def|", "x"]],
  ["\\verb*+ +", ["\\verb*+ +"]],
  ["\\verb|x", ["\\verb", "|", "x"]],
  ["\\ \t\\\n x~", ["\\ ", "\\ ", "x", "~"]],
  ["e\u0301\u0302 𝔸", ["e\u0301\u0302", " ", "𝔸"]],
])("%j has the tokens of KaTeX", (tex, tokens) => {
  expect(tokensOf(tex)).toEqual(tokens);
  expect(tokensOfKatex(tex)).toEqual(tokens);
});

test.each(["a\0", "\\", "\ue000", "\ud800x", "\u2028"])("%j is rejected", (tex) => {
  expect(tokensOf(tex)).toBeNull();
  expect(tokensOfKatex(tex)).toBeNull();
});

test("any text has the same tokens as in KaTeX", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "\\",
      "%",
      "\n",
      "\r",
      "\t",
      " ",
      "~",
      "@",
      "*",
      "|",
      "{",
      "}",
      "[",
      "verb",
      "\\verb",
      "def",
      "\\%",
    ),
    fc.constantFrom("\u0301", "\u200b", "\u2028", "\u2029", "\u202e", "\u00a0", "\ufeff", "𝔸", "\ud800", "ſ", "K"),
    fc.string({ maxLength: 3 }),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
      (tex) => {
        expect(tokensOf(tex)).toEqual(tokensOfKatex(tex));
      },
    ),
    { numRuns: 1000 },
  );
});
