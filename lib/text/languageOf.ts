/** Scripts that one language writes nearly alone, with its tag (BCP 47). */
const languages: [script: RegExp, tag: string][] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Khmer}/gu, "km"],
];

/** Letters but Latin ones and those of formulas, which belong to no script. */
const beyondLatin = /[^\P{L}\p{Script=Latin}\p{Script=Common}]/gu;

/** Korean and Japanese mix their own letters with Han; Chinese does not mix in theirs. */
const leastOwn = 0.05;

/**
 * Tells the language of a text from its script, for `lang` on a page in English.
 * @returns a tag such as "ja"; "" for another script than Latin, whose language it does not tell; null for the rest
 */
export function languageOf(text: string): string | null {
  const foreign = count(text, beyondLatin);
  // Greek letters and symbols stand in many English abstracts.
  if (foreign === 0 || foreign * 2 < count(text, /\p{L}/gu)) return null;
  for (const [script, tag] of languages) {
    const least = tag === "ko" || tag === "ja" ? leastOwn : 0.5;
    if (count(text, script) > least * foreign) return tag;
  }
  return "";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
