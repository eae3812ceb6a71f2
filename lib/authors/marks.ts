/** Signs that lead to a footnote: stars, daggers, letters of envelopes, raised numbers and letters. */
const sign = /[*†‡§¶‖#∗✉⋆★☆♠♣♥♦♡△▽▲▼◇◆○●◦•^~°⊥∥♯♮◊¤©®™⊕⊗⁂※\p{No}⁺⁻⁼⁽⁾,;\s]/u;
const raisedLetter = /[ᴬ-ᵛᶜ-ᶻⁱⁿªº]/u;

/** A name without the signs before and behind it: "Ann Roe*", "¹Bo Li", "Wei Wang 0001" as dblp tells homonyms apart. */
export function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && isSignAt(text, end)) end--;
  let start = 0;
  while (start < end && sign.test(text[start] as string)) start++;
  return withoutNumber(withoutLetter(text.slice(start, end)));
}

/** Accents that stand behind their letter are no signs of their own. */
function isSignAt(text: string, end: number): boolean {
  const last = text[end - 1] as string;
  if (/\p{Mn}/u.test(last)) return end > 1 && !/[\p{L}\p{M}]/u.test(text[end - 2] as string);
  return sign.test(last) || (raisedLetter.test(last) && /[\p{Ll}\s,]|[ᴬ-ᵛᶜ-ᶻ]/u.test(text[end - 2] ?? ""));
}

/** Ann Roe a */
function withoutLetter(text: string): string {
  return /\p{Ll} [a-df-hj-xz]$/u.test(text) && text.split(" ").length > 2 ? text.slice(0, -2) : text;
}

/** A number behind a name of two words; behind one word it is a part of what is called so: Gemini 2.5, Phi-4. */
function withoutNumber(text: string): string {
  let end = text.length;
  while (end > 0 && /[\d,\s]/.test(text[end - 1] as string)) end--;
  const name = text.slice(0, end);
  const isName = end < text.length && /[\p{L}.]$/u.test(name) && / /.test(name) && !/\d/.test(name);
  return isName ? name : text;
}
