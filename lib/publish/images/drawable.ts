/** Letters of formulas, ℝ and 𝒪, which the fonts of previews have as plain ones. */
const mathLetters = /[\u2100-\u2138\u{1d400}-\u{1d7ff}]/gu;

/** A text without the letters that previews have no font for, which would be boxes: those of East Asia, and emoji. */
export function drawable(text: string): string {
  const letters =
    /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{Nd}\p{No}\p{P}\p{Sm}\p{Sc}\s^`]/gu;
  return text
    .replace(mathLetters, (letter) => letter.normalize("NFKC"))
    .replace(letters, "")
    .replace(/\s+/g, " ")
    .trim();
}
