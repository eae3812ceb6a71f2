import { apostrophes } from "./apostrophes";
import { asciiLetters } from "./asciiLetters";
import { normalizeUnicode } from "./normalized";
import { transliterate } from "./transliterated";

const greek = new Map(
  (
    "α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron " +
    "π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega"
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

const greekLetter = String.raw`[\p{sc=Grek}--\p{M}]`;
/** A single Greek letter is a symbol and is found by its name; next to other Greek letters it is part of a word. */
const loneGreek = new RegExp(String.raw`(?<!${greekLetter})(${greekLetter})(?!${greekLetter})\p{M}*`, "gv");

/** In characters; the rest is not folded. Sorting a letter's accents in normalization takes quadratic time. */
const maxLength = 256;

// Marks that people may omit: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel, Syriac
// points, Devanagari's nukta, skin tones, invisible characters; not vowel signs of Indian scripts and Thai, nor
// Japanese voicing marks.
const marks =
  /(?:[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a]|\u093c|[\u0640\p{Default_Ignorable_Code_Point}]|\p{Emoji_Modifier})+/gu;

/** Interchangeable letters: final σ, and Arabic letters as in Lucene's ArabicNormalizer and PersianNormalizer. */
const variants = new Map([
  ["ς", "σ"],
  ["\u0671", "\u0627"],
  ["\u0649", "\u064a"],
  ["\u06cc", "\u064a"],
  ["\u06d2", "\u064a"],
  ["\u06a9", "\u0643"],
  ["\u0629", "\u0647"],
  ["\u06c1", "\u0647"],
  ["♯", "#"],
]);
const variant = new RegExp(`[${[...variants.keys()].join("")}]`, "gu");

const digit = /(?![0-9])\p{Nd}/gu;

const apostrophe = new RegExp(`[${apostrophes}]`, "gu");
const removed = new RegExp(`(?:[·${apostrophes}]\\p{M}*)+`, "gu"); // Includes the middle dot of Catalan: col·lecció
const possessive = new RegExp(`[${apostrophes}]s$`, "u");

/** Without case, accents, apostrophes: M³ViT is m3vit, Łódź lodz, a Greek symbol its name. */
export function foldWord(word: string): string {
  const source = word.length > maxLength ? word.slice(0, maxLength) : word;
  if (/^[a-z0-9]+$/.test(source)) return source;
  return spellGreekSymbols(foldLetters(source).replace(possessive, "").replace(removed, ""));
}

/** Replaces each Greek letter that is a symbol by its name: α-divergence becomes alpha-divergence. */
export function spellGreekSymbols(text: string): string {
  return text.replace(loneGreek, (marked, letter: string) => greek.get(letter) ?? marked);
}

/** As `foldWord`, but Greek letters, spaces and punctuation stay. Unicode classes some apostrophes as letters. */
export function foldTitleLetters(title: string): string {
  return foldLetters(title).replace(removed, "");
}

function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  // In Unicode, a lone ´ decomposes to a space with an accent.
  const bare = normalizeUnicode(lower.replace(apostrophe, "'"), "NFKD").replace(marks, "").toLowerCase();
  if (isAscii(bare)) return bare;
  return asciiLetters(bare)
    .replace(variant, (letter) => variants.get(letter) ?? letter)
    .replace(digit, transliterate)
    .normalize("NFKC")
    .toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
