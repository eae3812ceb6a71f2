import { foldTitleLetters, namesOfGreek } from "../text/fold";
import { plainText } from "./plain";
import { lettersAndSigns, signsInAscii } from "./titleSigns";

/** Two letters that are written for ä, ö, ü, ø, œ and å. Words that have them for sounds of their own lose them alike. */
const pairs = /([aou])e|aa/g;
const and = /(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu;

/**
 * A text in the form in which titles and abstracts compare, whoever has typed it: without case, accents and LaTeX;
 * Schrödinger is Schroedinger, α is alpha and 3×3 is 3x3. Spaces and signs stay.
 */
export function comparableText(text: string): string {
  return comparable(plainText(text));
}

/**
 * The title folded for comparison: letters, digits and the signs that carry a meaning (C++ is not C#, see titleSigns.ts),
 * and without "and", for which some write "&". What it gives is stored: see `titleKeyVersion`.
 */
export function titleKey(title: string): string {
  return lettersAndSigns(comparable(signsInAscii(plainText(title))).replace(and, "")) || title.trim();
}

function comparable(plain: string): string {
  return namesOfGreek(foldTitleLetters(plain))
    .replaceAll("×", "x")
    .replace(pairs, (pair, vowel: string | undefined) => vowel ?? pair.slice(1));
}

/** Changes with what `titleKey` gives for any title, so that stores get their keys anew. */
export const titleKeyVersion = 4;
