import { foldTitleLetters, namesOfGreek } from "../text/fold";
import { plainText } from "./plain";

/** Pairs of letters that stand for ä, ö, ü, ø, œ and å. Words where they are separate sounds lose them, too. */
const pairs = /([aou])e|aa/g;
const and = /(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu;

/**
 * Folds a text for comparing titles and abstracts, however they were typed: without case, accents and LaTeX.
 * Schrödinger equals Schroedinger, α is alpha and 3×3 is 3x3. Spaces and punctuation stay.
 */
export function comparableText(text: string): string {
  return namesOfGreek(foldTitleLetters(plainText(text)))
    .replaceAll("×", "x")
    .replace(pairs, (pair, vowel: string | undefined) => vowel ?? pair.slice(1));
}

/**
 * Folds a title for comparison: only letters and digits (and + and #, because C++ is not C#), and without "and", for
 * which some write "&". The result is stored; see `titleKeyVersion`.
 */
export function titleKey(title: string): string {
  const folded = comparableText(title)
    .replace(and, "")
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "");
  return folded || title.trim();
}

/** Increase this when `titleKey` changes for any title, so that stores recompute their keys. */
export const titleKeyVersion = 3;
