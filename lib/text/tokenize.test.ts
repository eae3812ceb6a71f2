import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../papers/plain";
import { maxWordLength, tokenize } from "./tokenize";

/** Formats the words of a text, each with its parts: `mindsearch(mind search)`. */
const print = (text: string) =>
  tokenize(text).map(({ word, parts }) => (parts.length > 0 ? `${word}(${parts.join(" ")})` : word));

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
        "ﾞ",
        "ﾃ",
        "㍿",
        "แ",
        "บ",
        "ำ",
        "🤗",
        "\u200d",
        "ö",
        "ʻ",
      ),
      {
        maxLength: 20,
      },
    )
    .map((pieces) => pieces.join("")),
);

describe("tokenize", () => {
  test.each([
    ["", []],
    ["… — ! () - -- + # → ™", []],
    ["Of minds, and of words.", ["of", "minds", "and", "of", "words"]],
    ["naïve Müller Mu\u0308ller ﬁne", ["naive", "muller(mueller)", "muller(mueller)", "fine"]],
    ["𝐱² H₂O ５", ["x2", "h2o", "5"]],
    ["don't children’s CHILDREN'S O'Brien 'quoted'", ["dont", "children", "children", "obrien(brien)", "quoted"]],
    ["C++ c++, F# C#7 a#b a+b", ["c++", "c++", "f#", "c", "7", "a", "b", "a", "b"]],
    ["α-stable αβγ Δt", ["alpha", "stable(alphastable)", "αβγ", "deltat"]],
  ])("splits %j into %j", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["MindSearch", ["mindsearch(mind search)"]],
    ["iPhone", ["iphone(phone)"]],
    ["HTTPServer", ["httpserver(http server)"]],
    ["GPT4", ["gpt4(gpt)"]],
    ["ResNet50's", ["resnet50(res net 50)"]],
    ["MüllerNet Mu\u0308llerNet", ["mullernet(muller net muellernet)", "mullernet(muller net muellernet)"]],
    ["Attention NLP LLMs VLMs'", ["attention", "nlp", "llms", "vlms"]],
    ["ManyLLMs", ["manyllms(many llms)"]],
    ["aBcDeFgH", ["abcdefgh"]],
  ])("indexes the parts of %s", (text, words) => {
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
  ])("indexes the hyphenated compound %s as one word too", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["深度学习", ["深度", "度学", "学习"]],
    ["深度-学习 学", ["深度", "学习(深度学习)", "学"]],
    ["學++ 學C++ 學++-x", ["學", "學", "c++", "學", "x"]],
    ["カタカナ ﾃﾞｰﾀ", ["カタ", "タカ", "カナ", "デー", "ータ"]],
    ["GPT模型2024年", ["gpt", "模型", "2024", "年"]],
    ["한국어", ["한국", "국어"]],
  ])("cuts %s, in a script without spaces, into pairs of letters", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["Hawai'i", "hawaii(hawai)"],
    ["O'Brien", "obrien(brien)"],
    ["Xi'an", "xian(xi an)"],
    ["model's", "model"],
    ["can't", "cant"],
    ["l'amour", "l amour(lamour)"],
    ["d'Alembert", "d alembert(dalembert)"],
    ["комп'ютер", "компютер(комп ютер)"],
  ])("finds %s with every kind of apostrophe", (text, words) => {
    for (const sign of "'’‘ʼʹ′`´＇‛ʻʾ") expect(print(text.replace("'", sign)).join(" "), sign).toBe(words);
  });

  test.each([
    ["Schölkopf", ["scholkopf(schoelkopf)"]],
    ["Müller-Lüdenscheidt", ["muller(mueller)", "ludenscheidt(luedenscheidt mullerludenscheidt)"]],
    ["Søgaard Ångström", ["sogaard(soegaard)", "angstrom(aangstroem)"]],
    ["Łukasz Nießner Aydın Æsir", ["lukasz", "niessner", "aydin", "aesir"]],
    ["poem blue does Zoë", ["poem", "blue", "does", "zoe"]],
  ])("indexes %s with its letters spelled out", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["แบบจำลอง", ["แบบ(แบ บ)", "บจํา(บ จํา)", "จําล(จํา ล)", "ลอ(ล อ)", "อง(อ ง)"]],
    ["น้ำ ปี๒๕๖๗", ["น้ํา", "ปี", "2567"]],
    ["ພາສາລາວ", ["ພາສາ(ພາ ສາ)", "ສາລາ(ສາ ລາ)", "ລາວ(ລາ ວ)"]],
    ["កម្ពុជា", ["កម្ពុ(ក ម្ពុ)", "ម្ពុជា(ម្ពុ ជា)"]],
    ["မြန်မာ", ["မြန်(မြ န်)", "န်မာ(န် မာ)"]],
    ["ﾃﾞｰﾀ データ", ["デー", "ータ", "デー", "ータ"]],
    ["㍿日立 ＡＢＣ ＧＰＴ－４", ["株式", "式会", "会社", "社日", "日立", "abc", "gpt", "4(gpt4)"]],
    ["한국어".normalize("NFD"), ["한국", "국어"]],
    ["がく".normalize("NFD"), ["がく"]],
  ])("keeps the letter clusters of %s whole", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test.each([
    ["🤗Transformers", ["🤗", "transformers"]],
    ["❤\ufe0f ❤ 👍🏽", ["❤", "❤", "👍"]],
    ["👩🏽\u200d💻", ["👩💻(👩 💻)"]],
    ["🇩🇪🇫🇷 1\ufe0f\u20e3", ["🇩🇪", "🇫🇷", "1"]],
  ])("treats the emoji of %s as words", (text, words) => {
    expect(print(text)).toEqual(words);
  });

  test("gives the same words however a text is typeset", () => {
    for (const title of ["M$^3$ViT", "M³ViT", "M^{3}ViT", "M3ViT", "m3vit"])
      expect(tokenize(plainText(title)).map(({ word }) => word)).toEqual(["m3vit"]);
    expect(print(plainText("$\\beta$-VAE"))).toEqual(print("β-VAE"));
    expect(print("β-VAE")).toEqual(["beta", "vae(betavae)"]);
  });

  test("gives the same result for plain words as the full path", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[A-Z]?[a-z]{1,70}|[A-Z]{1,70}|[0-9]{1,70})$/), (written) => {
        expect(print(written)).toEqual(print(`${written}’s`));
      }),
    );
  });

  test("returns positions in order that contain their words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = -1;
        for (const { word, start, end } of tokenize(text)) {
          // The words of a squared character have the same position.
          if (!/[\u3200-\u33ff]/.test(text)) expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
          // The text at the position gives the same word by itself.
          expect(tokenize(text.slice(start, end)).map((token) => token.word)).toContain(word);
        }
      }),
      // A vowel of Thai behind a letter of another script, which it cannot belong to.
      { examples: [["multi\u02bb\u0e33"], ["a\u0eb3"], ["\u02bb\u0e32\u0e01"]] },
    );
  });

  test("bounds the number and length of words and parts for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        expect(tokens.length).toBeLessThanOrEqual(text.normalize("NFKC").length);
        for (const { word, parts } of tokens) {
          for (const each of [word, ...parts]) {
            expect(each.length).toBeGreaterThan(0);
            expect(each.length).toBeLessThanOrEqual(maxWordLength);
            expect(each).not.toContain(":");
            expect(each.isWellFormed()).toBe(true);
          }
          expect(parts).not.toContain(word);
          expect(new Set(parts).size).toBe(parts.length);
          expect(parts.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  test("takes linear time for a text without word breaks", () => {
    for (const letters of ["x", "X", "xX", "x1", "學", "x-", "𝒳", "é", "'s", "ς", "แบ"]) {
      const text = letters.repeat(100_000 / letters.length);
      const start = process.cpuUsage();
      expect(tokenize(text).every(({ word }) => word.length <= maxWordLength)).toBe(true);
      // In microseconds of CPU time.
      expect(process.cpuUsage(start).user, letters).toBeLessThan(5_000_000);
    }
  });

  test("truncates words at whole characters", () => {
    expect(tokenize(`x${"\u{20000}".repeat(40)}`).every(({ word }) => word.isWellFormed())).toBe(true);
    expect(tokenize(`x${"\u{10400}".repeat(40)}`)[0]?.word).toHaveLength(maxWordLength - 1);
  });

  test("never returns a word with a colon, which marks topics", () => {
    for (let code = 0; code < 0x110000; code++) {
      if (code === 0xd800) code = 0xe000;
      const word = tokenize(String.fromCodePoint(code))[0]?.word;
      if (word?.includes(":")) throw new Error(`U+${code.toString(16)} does`);
    }
  });
});
