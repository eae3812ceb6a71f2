import { foldTitleLetters } from "../text/fold";
import { plainText } from "./plain";

/**
 * The title folded for comparison: letters and digits alone (and + and #, as C++ is not C#), without case, accents, wraps
 * and LaTeX, and without "and", for which some write "&". What it gives is stored: see `titleKeyVersion`.
 */
export function titleKey(title: string): string {
  const words = foldTitleLetters(plainText(title)).replace(/(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu, "");
  const folded = words.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "");
  return folded || title.trim();
}

/** Changes with what `titleKey` gives for any title, so that stores get their keys anew. */
export const titleKeyVersion = 2;
