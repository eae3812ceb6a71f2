import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apostrophes, isApostrophe } from "./apostrophes";
import { foldTitleLetters, foldWord } from "./fold";
import { possibleOrigins, spellOut } from "./spelledOut";

const graphemes = fc.string({ unit: "grapheme" });
const anyText = fc.oneof(graphemes, fc.string({ unit: "binary" }));

describe("a folded word", () => {
  test.each([
    ["Transformer", "transformer"],
    ["naïve", "naive"],
    ["Jürgen", "jurgen"],
    ["Åström", "astrom"],
    ["İzmir", "izmir"],
    ["ﬁnal", "final"],
    ["M³ViT", "m3vit"],
    ["𝓧", "x"],
    ["ＡＢＣ", "abc"],
    ["model's", "model"],
    ["model’s", "model"],
    ["don't", "dont"],
    ["α", "alpha"],
    ["ϵ", "epsilon"],
    ["µ", "mu"],
    ["Σ", "sigma"],
    ["ς", "sigma"],
    ["ά", "alpha"],
    ["λx", "lambdax"],
    ["λόγος", "λογοσ"],
    ["がく", "がく"],
    ["ｶﾞ", "ガ"],
    ["한국", "한국"],
    ["हिन्दी", "हिन्दी"],
    ["c++", "c++"],
  ])("%s is %s", (written, folded) => {
    expect(foldWord(written)).toBe(folded);
  });

  test.each([
    ["Łukasz", "Lukasz"],
    ["Łódź", "Lodz"],
    ["Søgaard", "Sogaard"],
    ["Nießner", "Niessner"],
    ["GROẞ", "gross"],
    ["Aydın", "Aydin"],
    ["Çalık", "Calik"],
    ["Đurić", "Duric"],
    ["Đặng", "Dang"],
    ["Nguyễn", "Nguyen"],
    ["Guðmundsson", "Gudmundsson"],
    ["Þór", "Thor"],
    ["Æsir", "Aesir"],
    ["œuvre", "oeuvre"],
    ["Ħal", "Hal"],
    ["ŧŋĸſɐ", "tngqsa"],
    ["ǅ", "dz"],
    ["статей", "статеи"],
    ["ещё", "еще"],
    ["Ελλάς", "ΕΛΛΑΣ"],
    ["שָׁלוֹם", "שלום"],
    ["مُحَمَّد", "محمد"],
    ["أحمد", "احمد"],
    ["ٱلله", "الله"],
    ["مـــدرسة", "مدرسه"],
    ["کتابی", "كتابي"],
    ["می\u200cخواهم", "میخواهم"],
    ["क़लम", "कलम"],
    ["२०२४", "2024"],
    ["C♯", "c#"],
    ["ﾃﾞｰﾀ", "データ"],
    ["葛\u{e0100}飾", "葛飾"],
    ["1\ufe0f\u20e3", "1"],
    ["❤\ufe0f", "❤"],
    ["👍🏽", "👍"],
    ["co\u00adoperate", "cooperate"],
  ])("%s is the same as %s", (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  test.each([
    ["कि", "की"],
    ["ใกล้", "ไกล"],
    ["か", "が"],
    ["ハ", "パ"],
    ["poem", "pom"],
    ["blue", "blu"],
  ])("%s is not the same as %s", (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });

  test("contains no apostrophe of any kind", () => {
    for (let code = 0; code < 65_536; code++) {
      if (!isApostrophe(code)) continue;
      expect(foldWord(`o${String.fromCharCode(code)}brien`)).toBe("obrien");
      expect(foldWord(`model${String.fromCharCode(code)}s`)).toBe("model");
    }
    expect("'’‘ʼʹ′`´＇‛ʻ".replace(new RegExp(`[${apostrophes}]`, "gu"), "")).toBe("");
  });

  test("is the same for every encoding of a character", () => {
    fc.assert(
      fc.property(graphemes, (text) => {
        expect(foldWord(text.normalize("NFD"))).toBe(foldWord(text.normalize("NFC")));
      }),
      { examples: [["\u1fcd"], ["a\u1fdfs"]] },
    );
  });

  test("is the same for both encodings of every single character", () => {
    const differing = [];
    for (let code = 0x80; code < 0x110000; code++) {
      const letter = String.fromCodePoint(code);
      const decomposed = letter.normalize("NFD");
      if (decomposed !== letter && foldWord(`α${decomposed}`) !== foldWord(`α${letter.normalize("NFC")}`))
        differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });

  test("is unchanged by folding it again, and so is a title", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
        expect(foldTitleLetters(foldTitleLetters(text))).toBe(foldTitleLetters(text));
      }),
      { numRuns: 1000, examples: [["Ά\u{1da00}"], ["αा"], ["a’्"], ["αा\u{1d242}α"]] },
    );
  });

  test("of ASCII letters and digits is the word in lower case", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9]{1,20}$/), (word) => {
        expect(foldWord(word)).toBe(word.toLowerCase());
      }),
    );
  });

  test("is ASCII for every Latin letter", () => {
    for (let code = 0x80; code < 0x110000; code++) {
      const letter = String.fromCodePoint(code);
      if (/^\p{L}/u.test(letter) && /\p{sc=Latin}/u.test(letter.normalize("NFKC")))
        expect(foldWord(letter)).toMatch(/^[\0-\x7f]*$/);
    }
  });
});

describe("a title folded for comparison", () => {
  test.each([
    ["Łódź’s Poems", "lodzs poems"],
    ["Hawaiʻi", "hawaii"],
    ["β-VAE: ΑΒΓ", "β-vae: αβγ"],
    ["ﾃﾞｰﾀ の 統計", "データ の 統計"],
  ])("%s becomes %s", (title, letters) => {
    expect(foldTitleLetters(title)).toBe(letters);
  });
});

describe("spelling out letters", () => {
  test.each([
    ["Schölkopf", "schoelkopf"],
    ["Mu\u0308ller-Lüdenscheidt", "mueller-luedenscheidt"],
    ["Søgaard", "soegaard"],
    ["Ångström", "aangstroem"],
    ["Đorđe", "djordje"],
    ["Poem", null],
    ["Zoë", null],
  ])("turns %s into %s", (written, out) => {
    expect(spellOut(written)).toBe(out);
  });

  test.each([
    ["schoelkopf", ["scholkopf"]],
    ["bauernmoebel", ["bauernmobel", "baurnmoebel", "baurnmobel"]],
    ["kopf", []],
    ["oe".repeat(100), []],
  ])("may be reversed: %s gives %j", (word, others) => {
    expect(possibleOrigins(word)).toEqual(others);
  });

  test("is reversed by one of the suggested readings", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-df-hk-np-tv-z]{1,3}[äöüåø][b-df-hk-np-tv-z]{1,3}$/), (word) => {
        expect(possibleOrigins(foldWord(spellOut(word) ?? ""))).toContain(foldWord(word));
      }),
    );
  });
});
