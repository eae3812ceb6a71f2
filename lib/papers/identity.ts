import { normalized } from "../text/normalized";
import { plainText } from "./plain";

/**
 * The title folded for comparison: letters and digits alone (and + and #, as C++ is not C#), without case, accents, wraps
 * and LaTeX, and without "and", for which some write "&". What it gives is stored: see `titleKeyVersion`.
 */
export function titleKey(title: string): string {
  const words = foldLetters(plainText(title)).replace(/(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/gu, "");
  const folded = words.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "");
  return folded || title.trim();
}

/** Changes with what `titleKey` gives for any title, so that stores get their keys anew. */
export const titleKeyVersion = 1;

/** What stands under /papers beside papers. */
const reserved = new Set(["date", "week", "month", "trending"]);

/** The title as a piece of a URL: at most 80 characters of letters, digits and hyphens, cut at a word. */
export function slugOf(title: string): string {
  const words = fold(title).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = "";
  for (const word of words) {
    if (slug && slug.length + 1 + word.length > 80) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, 80);
  }
  if (slug === "") return "paper";
  return reserved.has(slug) ? `${slug}-paper` : slug;
}

function fold(text: string): string {
  return foldLetters(
    text
      .replace(/\\["'`^~=.](?=[{\\\p{L}])|\\[Hcuvdbkrt](?=[{\\])/gu, "")
      .replace(/\\(?:text|math)[a-z]*|\\emph/g, " ")
      .replace(/[\\{}$^_]/g, ""),
  );
}

function foldLetters(text: string): string {
  return (
    normalized(text, "NFKD")
      // Latin's and Greek's marks; Japanese ones make another letter.
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFKC")
      .toLowerCase()
  );
}
