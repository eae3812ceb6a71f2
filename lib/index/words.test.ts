import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../papers/plain";
import { longestWord, tokensOf } from "./words";

/** The words of a text, each with what else it is found by: `mindsearch(mind search)`. */
const print = (text: string) =>
  tokensOf(text).map(({ word, parts }) => (parts.length > 0 ? `${word}(${parts.join(" ")})` : word));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "multi",
        "Task",
        "GPT",
        "4",
        "-",
        "‑",
        " ",
        "'s",
        "’t",
        "++",
        "#",
        "學",
        "ー",
        "é",
        "e\u0301",
        "β",
      ),
      {
        maxLength: 20,
      },
    )
    .map((pieces) => pieces.join("")),
);

describe("the words of a text", () => {
  test.each([
    ["", []],
    ["😀 … — ! () - -- + #", []],
    ["Of minds, and of words.", ["of", "minds", "and", "of", "words"]],
    ["naïve Müller Mu\u0308ller ﬁne", ["naive", "muller", "muller", "fine"]],
    ["𝐱² H₂O ５", ["x2", "h2o", "5"]],
    ["don't children’s CHILDREN'S O'Brien 'quoted'", ["dont", "children", "children", "o", "brien", "quoted"]],
    ["C++ c++, F# C#7 a#b a+b", ["c++", "c++", "f#", "c", "7", "a", "b", "a", "b"]],
    ["α-stable αβγ Δt", ["alpha", "stable(alphastable)", "αβγ", "deltat"]],
  ])("%j are %j", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["MindSearch", ["mindsearch(mind search)"]],
    ["iPhone", ["iphone(phone)"]],
    ["HTTPServer", ["httpserver(http server)"]],
    ["GPT4", ["gpt4(gpt)"]],
    ["ResNet50's", ["resnet50(res net 50)"]],
    ["MüllerNet Mu\u0308llerNet", ["mullernet(muller net)", "mullernet(muller net)"]],
    ["Attention NLP LLMs VLMs'", ["attention", "nlp", "llms", "vlms"]],
    ["ManyLLMs", ["manyllms(many llms)"]],
    ["aBcDeFgH", ["abcdefgh"]],
  ])("%s is found by its pieces too, where it has some", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["multi-task", ["multi", "task(multitask)"]],
    ["multi‑task multi‐task", ["multi", "task(multitask)", "multi", "task(multitask)"]],
    ["GPT-4", ["gpt", "4(gpt4)"]],
    ["end-to-end", ["end", "to", "end(endtoend)"]],
    ["state-of-the-art", ["state", "of", "the", "art"]],
    ["multi- task multi--task -task", ["multi", "task", "multi", "task", "task"]],
    ["multi–task multi_task multi/task", ["multi", "task", "multi", "task", "multi", "task"]],
  ])("%s is found as one word too, where hyphens join it", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["深度学习", ["深度", "度学", "学习"]],
    ["深度-学习 学", ["深度", "学习(深度学习)", "学"]],
    ["學++ 學C++ 學++-x", ["學", "學", "c++", "學", "x"]],
    ["カタカナ ﾃﾞｰﾀ", ["カタ", "タカ", "カナ", expect.any(String), expect.any(String), expect.any(String)]],
    ["GPT模型2024年", ["gpt", "模型", "2024", "年"]],
    ["한국어", ["한국", "국어"]],
  ])("%s, where no spaces part words, is pairs of letters", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test("are the same however the text sets them", () => {
    for (const title of ["M$^3$ViT", "M³ViT", "M^{3}ViT", "M3ViT", "m3vit"])
      expect(tokensOf(plainText(title)).map(({ word }) => word)).toEqual(["m3vit"]);
    expect(print(plainText("$\\beta$-VAE"))).toEqual(print("β-VAE"));
    expect(print("β-VAE")).toEqual(["beta", "vae(betavae)"]);
  });

  test("of plain letters are read as the same word is that is looked at in full", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[A-Z]?[a-z]{1,70}|[A-Z]{1,70}|[0-9]{1,70})$/), (written) => {
        expect(print(written)).toEqual(print(`${written}’s`));
      }),
    );
  });

  test("stand in the text where they say, one behind the other", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = -1;
        for (const { word, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
          // What is written there reads as that word when it stands alone.
          expect(tokensOf(text.slice(start, end)).map((token) => token.word)).toEqual([word]);
        }
      }),
    );
  });

  test("are bounded, each and together, on any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokensOf(text);
        expect(tokens.length).toBeLessThanOrEqual(text.length);
        for (const { word, parts } of tokens) {
          for (const each of [word, ...parts]) {
            expect(each.length).toBeGreaterThan(0);
            expect(each.length).toBeLessThanOrEqual(longestWord);
            expect(each).not.toContain(":");
            expect(each.isWellFormed()).toBe(true);
          }
          expect(parts).not.toContain(word);
          expect(new Set(parts).size).toBe(parts.length);
          expect(parts.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  test("of a text that is one run of letters are read in no time", () => {
    for (const letters of ["x", "X", "xX", "x1", "學", "x-", "𝒳", "é", "'s", "ς"]) {
      const text = letters.repeat(100_000 / letters.length);
      const start = process.cpuUsage();
      expect(Math.max(...tokensOf(text).map(({ word }) => word.length))).toBeLessThanOrEqual(longestWord);
      // In microseconds of the processor.
      expect(process.cpuUsage(start).user, letters).toBeLessThan(5_000_000);
    }
  });

  test("are cut at whole characters", () => {
    expect(tokensOf(`x${"\u{20000}".repeat(40)}`).every(({ word }) => word.isWellFormed())).toBe(true);
    expect(tokensOf(`x${"\u{10400}".repeat(40)}`)[0]?.word).toHaveLength(longestWord - 1);
  });

  test("never hold a colon, which marks topics", () => {
    for (let code = 0; code < 0x110000; code++) {
      if (code === 0xd800) code = 0xe000;
      const word = tokensOf(String.fromCodePoint(code))[0]?.word;
      if (word?.includes(":")) throw new Error(`U+${code.toString(16)} does`);
    }
  });
});
