import fc from "fast-check";
import { expect, test } from "vitest";
import { languageOf } from "./languageOf";

test.each([
  ["We propose a method for α-divergence on ℝ, “at scale” — with naïve Bayes.", null],
  ["Wir schlagen ein Verfahren für große Sprachmodelle vor.", null],
  ["", null],
  ["本文提出一种用于大语言模型的新方法 LLM。", "zh"],
  ["大規模言語モデルのための新しい手法を提案する。", "ja"],
  ["대규모 언어 모델을 위한 새로운 방법을 제안한다 (大規模).", "ko"],
  ["Προτείνουμε μια νέα μέθοδο για μεγάλα γλωσσικά μοντέλα.", "el"],
  ["אנו מציעים שיטה חדשה למודלי שפה גדולים.", "he"],
  ["Мы предлагаем новый метод для больших языковых моделей.", ""],
  ["نقترح طريقة جديدة لنماذج اللغة الكبيرة.", ""],
  ["हम एक नई विधि प्रस्तावित करते हैं।", ""],
])("“%s” is in %j", (text, expected) => {
  expect(languageOf(text)).toBe(expected);
});

test("an English text keeps its language whatever short name stands in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (name) => {
      expect(languageOf(`We evaluate the method ${name} on several benchmarks of reasoning and coding.`)).toBeNull();
    }),
  );
});
