import { foldTitleLetters, spellGreekSymbols } from "../text/fold";
import { plainText } from "./plain";
import { lettersAndSigns, signsInAscii } from "./titleSigns";

/** Pairs of letters that stand for ä, ö, ü, ø, œ and å. Words where they are separate sounds lose them, too. */
const pairs = /([aou])e|aa/g;
const and = /(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu;

/**
 * Folds a text for comparing titles and abstracts, however they were typed: without case, accents and LaTeX.
 * Schrödinger equals Schroedinger, α is alpha and 3×3 is 3x3. Spaces and punctuation stay.
 */
export function comparableText(text: string): string {
  return comparable(plainText(text));
}

/**
 * Folds a title for comparison: only letters, digits and the signs that carry a meaning (C++ is not C#; see
 * titleSigns.ts), and without "and", for which some write "&". The result is stored; see `titleKeyVersion`.
 */
export function titleKey(title: string): string {
  return lettersAndSigns(comparable(signsInAscii(plainText(title))).replace(and, "")) || title.trim();
}

function comparable(plain: string): string {
  return spellGreekSymbols(foldTitleLetters(plain))
    .replaceAll("×", "x")
    .replace(pairs, (pair, vowel: string | undefined) => vowel ?? pair.slice(1));
}

/** Increase this when `titleKey` changes for any title, so that stores recompute their keys. */
export const titleKeyVersion = 4;
