import { unquoted } from "./quotes";

/** Footnote marks: stars, daggers, envelopes, raised numbers and letters. */
const sign = /[*†‡§¶‖#∗✉⋆★☆♠♣♥♦♡△▽▲▼◇◆○●◦•^~°⊥∥♯♮◊¤©®™⊕⊗⁂※\p{No}⁺⁻⁼⁽⁾,;\s]/u;
const raisedLetter = /[ᴬ-ᵛᶜ-ᶻⁱⁿªº]/u;

/** Pictures, arrows and enclosed letters, anywhere in a name. */
const picture =
  /(?:[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}][\u200d\ufe0e\ufe0f\u20e3]*)+/gu;
/** Bullets and numbers before a name in a list (but 01.AI is a firm), and punctuation left around a name. */
const bullet = /^(?!\d{2}\. ?AI$)(?:#?\d{1,3}[.)]\s*|#\d{1,3}\s+|[^\p{L}\p{N}\p{Pi}\p{Pf}'"‚„`(]+)(?=\p{L})/u;
const punctuation = /[^\p{L}\p{M}\p{N}\p{Pi}\p{Pf}.'"`)+…]+$/u;
/** A full stop that ends the line and not an abbreviation such as Jr., Inc., Yu. */
const fullStop =
  /(?<=(?:^|[\s'’-])(?!(?:Jr|Sr|Md|St|Inc|Corp|Co|Ltd|Prof|Univ|Zh|Kh|Ch|Ts|Sh|Th|Ph|Yu|Ya)\.)\p{Lu}[\p{L}\p{M}]+)\.$/iu;

/** Removes the marks around a name: "Ann Roe*", "¹Bo Li", "Wei Wang 0001" (dblp's numbers for homonyms). */
export function withoutMarks(written: string): string {
  const text = unquoted(written.replace(picture, " ").replace(/\s+/g, " ").trim())
    .replace(bullet, "")
    .replace(/^(\d{2}\.) AI$/, "$1AI")
    .replace(/.{1,100}$/su, (end) => end.replace(punctuation, ""));
  let end = text.length;
  while (end > 0 && isSignAt(text, end)) end--;
  let start = 0;
  while (start < end && sign.test(text[start] as string)) start++;
  return withoutNumber(withoutLetter(text.slice(start, end))).replace(fullStop, "");
}

/** A combining accent after its letter is not a mark. */
function isSignAt(text: string, end: number): boolean {
  const last = text[end - 1] as string;
  if (/\p{Mn}/u.test(last)) return end > 1 && !/[\p{L}\p{M}]/u.test(text[end - 2] as string);
  return sign.test(last) || (raisedLetter.test(last) && /[\p{Ll}\s,]|[ᴬ-ᵛᶜ-ᶻ]/u.test(text[end - 2] ?? ""));
}

/** Ann Roe a */
function withoutLetter(text: string): string {
  return /\p{Ll} [a-df-hj-xz]$/u.test(text) && text.split(" ").length > 2 ? text.slice(0, -2) : text;
}

/** Numbered groups: Working Group 1. */
const numberedGroup = /\s(?:group|team|force|committee|panel|section|party|unit|division|wg) \d{1,3}$/iu;

/** Removes a number after a name of two words; after one word it is part of the name: Gemini 2.5, Phi-4. */
function withoutNumber(text: string): string {
  let end = text.length;
  while (end > 0 && /[\d,\s]/.test(text[end - 1] as string)) end--;
  const name = text.slice(0, end);
  if (numberedGroup.test(text.slice(-30))) return text;
  const isName = end < text.length && /[\p{L}.]$/u.test(name) && / /.test(name) && !/\d/.test(name);
  return isName ? name : text;
}
