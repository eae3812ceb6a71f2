/** Letters of formulas such as ℝ and 𝒪, which the preview fonts only have as plain letters. */
const mathLetters = /[\u2100-\u2138\u{1d400}-\u{1d7ff}]/gu;

/** Removes characters that no preview font has and that would be boxes: East Asian scripts and emoji. */
export function drawable(text: string): string {
  const letters =
    /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{Nd}\p{No}\p{P}\p{Sm}\p{Sc}\s^`]/gu;
  return text
    .replace(mathLetters, (letter) => letter.normalize("NFKC"))
    .replace(letters, "")
    .replace(/\s+/g, " ")
    .trim();
}
