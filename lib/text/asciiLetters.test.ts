import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asciiLetters } from "./asciiLetters";
import { transliterate } from "./transliterated";

describe("asciiLetters", () => {
  test.each([
    ["Łukasz Søgaard, Nießner & Aydın", "Lukasz Sogaard, Niessner & Aydin"],
    ["Çalık İstanbul Łódź Đặng ĐURIĆ", "Calik Istanbul Lodz Dang DURIC"],
    ["Þór Guðmundsson Æsir œuvre GROẞ", "Thor Gudmundsson Aesir oeuvre GROSs"],
    ["ŋ ħ ŧ ĸ ſ ɐ ə ɓ ʃ ǆ ŉ", "ng h t q s a e b sh dz n"],
    ["ﬁnal ＡＢＣ 𝓧 ㎏", "final ABC X kg"],
    ["e\u0301 Mu\u0308ller", "e Muller"],
  ])("converts %j to %j", (text, ascii) => {
    expect(asciiLetters(text)).toBe(ascii);
  });

  test.each([
    "статей й ё",
    "Ελλάς ά",
    "王小明",
    "データ が",
    "한국",
    "हिन्दी",
    "ภาษาไทย น้ำ",
    "עִבְרִית",
    "العربية",
    "½ ² 🤗",
  ])("leaves %s unchanged", (text) => {
    expect(asciiLetters(text)).toBe(text);
  });

  test("returns letters for every Latin letter in Unicode, except for a few phonetic signs", () => {
    const without: string[] = [];
    for (let code = 0x80; code < 0x110000; code++) {
      const letter = String.fromCodePoint(code);
      if (!/\p{sc=Latin}/u.test(letter.normalize("NFKC"))) continue;
      expect(asciiLetters(letter)).toMatch(/^[a-zA-Z0-9]*$/);
      if (asciiLetters(letter) === "") without.push(letter);
    }
    expect(without.length).toBeLessThan(50);
    expect(without.join("")).not.toMatch(/[\u00c0-\u00ff]/);
  });

  test("returns its own output unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = asciiLetters(text);
        expect(asciiLetters(once)).toBe(once);
      }),
    );
  });
});

describe("transliterated", () => {
  test.each([
    ["Николай Ёлкин", "Nikolay Elkin"],
    ["王小明", "WangXiaoMing"],
    ["Łódź", "Lodz"],
  ])("converts %s to %s", (text, ascii) => {
    expect(transliterate(text)).toBe(ascii);
  });

  test("returns only ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(transliterate(text)).toMatch(/^[\0-\x7f]*$/);
      }),
    );
  });
});
