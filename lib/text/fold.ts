import { apostrophes } from "./apostrophes";
import { asciiLetters } from "./asciiLetters";
import { normalized } from "./normalized";
import { transliterated } from "./transliterated";

const greek = new Map(
  (
    "α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron " +
    "π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega"
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/** A Greek letter among others is a symbol, and is found by its name; among its like it is a letter of a word. */
const loneGreek = /(?<!\p{sc=Grek})\p{sc=Grek}(?!\p{sc=Grek})/gu;

/**
 * In characters, with accents: of a longer word the beginning is folded. Unicode puts the accents of a letter in order,
 * which takes the square of their number.
 */
const longest = 256;

/**
 * What stands on letters and may be left out in writing: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic
 * vowels and tatweel, Syriac points, the dot of Devanagari's borrowed letters; the colour of an emoji; and what nobody
 * sees. The vowel signs of Indian scripts and of Thai are no such marks, nor are those of Japanese letters.
 */
const marks =
  /(?:[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a]|\u093c|[\u0640\p{Default_Ignorable_Code_Point}]|\p{Emoji_Modifier})+/gu;

/**
 * Letters that are written for one another: σ at the end of a word, and Arabic ones as Lucene's ArabicNormalizer and
 * PersianNormalizer have them.
 */
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
/** With the dot of Catalan, col·lecció. */
const sign = new RegExp(`[·${apostrophes}]+`, "gu");
const possessive = new RegExp(`[${apostrophes}]s$`, "u");

/**
 * The form in which words compare: without case, accents and apostrophes, digits and letters of every style as plain
 * ones (M³ViT is m3vit), Latin letters as those of ASCII (Łódź is lodz), and a Greek letter that is a symbol by its name.
 */
export function foldWord(word: string): string {
  const written = word.length > longest ? word.slice(0, longest) : word;
  if (/^[a-z0-9]+$/.test(written)) return written;
  return namesOfGreek(foldLetters(written).replace(possessive, "").replace(sign, ""));
}

/** Returns the text with each Greek letter that is a symbol by its name: α-divergence is alpha-divergence. */
export function namesOfGreek(text: string): string {
  return text.replace(loneGreek, (letter) => greek.get(letter) ?? letter);
}

/**
 * The letters of a title as titles compare, by the same rules. Greek letters stay letters; spaces and signs stay, but for
 * apostrophes, which are letters to Unicode in some languages.
 */
export function foldTitleLetters(title: string): string {
  return foldLetters(title).replace(sign, "");
}

function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  // Alone, ´ is a space with an accent to Unicode.
  const bare = normalized(lower.replace(apostrophe, "'"), "NFKD").replace(marks, "").toLowerCase();
  if (isAscii(bare)) return bare;
  return asciiLetters(bare)
    .replace(variant, (letter) => variants.get(letter) ?? letter)
    .replace(digit, transliterated)
    .normalize("NFKC")
    .toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
