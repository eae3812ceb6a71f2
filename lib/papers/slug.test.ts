import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugOf } from "./slug";

describe("a slug", () => {
  test.each([
    ["M$^3$ViT: Mixture-of-Experts", "m3vit-mixture-of-experts"],
    ["Café del Mar", "cafe-del-mar"],
    ["Cafe\u0301 del Mar", "cafe-del-mar"],
    ["漢字 の", "漢字-の"],
    ["!!!", "paper"],
    ["Trending", "trending-paper"],
    ["Łódź: Søgaard’s Æther, Nießner", "lodz-sogaard-s-aether-niessner"],
    ["Đặng Aydın İstanbul", "dang-aydin-istanbul"],
    ["Hawaiʻi and O'Brien", "hawai-i-and-o-brien"],
    ["Emoji in Titles ☎️", "emoji-in-titles"],
    ["Emoji in Titles 👩🏽‍💻", "emoji-in-titles"],
    ["1️⃣ Step", "1-step"],
    ["🤗", "paper"],
    ["Анализ статей", "анализ-статей"],
    ["Ещё один йогурт їжа", "ещё-один-йогурт-їжа"],
    ["Ещё один йогурт".normalize("NFD"), "ещё-один-йогурт"],
    ["การทำน้ำ", "การทำน้ำ"],
    ["ຄຳ", "ຄຳ"],
    ["Ανάλυση", "αναλυση"],
    ["ﾃﾞｰﾀ ＡＢＣ", "データ-abc"],
    ["हिन्दी की", "हिन्दी-की"],
    ["한국어".normalize("NFD"), "한국어"],
    ["עִבְרִית", "עִבְרִית"],
  ])("of %s is %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test("of any title is short and has only letters, digits and hyphens", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string({ unit: "binary" })), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug.isWellFormed()).toBe(true);
        expect(slug).not.toMatch(/\p{Variation_Selector}/u);
      }),
    );
  });
});
