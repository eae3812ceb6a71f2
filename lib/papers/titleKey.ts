import { foldTitleLetters, spellGreekSymbols } from "../text/fold";
import { plainText } from "./plain";
import { lettersAndSigns, signsInAscii } from "./titleSigns";

/** Pairs of letters that stand for ä, ö, ü, ø, œ and å. Words where they are separate sounds lose them, too. */
const pairs = /([aou])e|aa/g;
const and = /(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu;

/** Without case, accents and LaTeX: Schrödinger equals Schroedinger, α is alpha, 3×3 is 3x3. Spaces stay. */
export function comparableText(text: string): string {
  return comparable(plainText(text));
}

/** Letters, digits and signs with a meaning (C++ is not C#), without "and". Stored; see `titleKeyVersion`. */
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
