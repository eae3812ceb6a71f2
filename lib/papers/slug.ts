import { slugLetters } from "../text/slugLetters";
import { plainText } from "./plain";

/** What stands under /papers beside papers. */
const reserved = new Set(["date", "week", "month", "trending"]);

/** In characters. */
const longest = 80;

/** The title as a piece of a URL: at most 80 characters of letters, digits and hyphens, cut at a word. */
export function slugOf(title: string): string {
  const words = slugLetters(plainText(title)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = "";
  for (const word of words) {
    if (slug && slug.length + 1 + word.length > longest) break;
    slug = slug ? `${slug}-${word}` : cut(word);
  }
  if (slug === "") return "paper";
  return reserved.has(slug) ? `${slug}-paper` : slug;
}

/** Where no spaces part words, the title is one; half a character may be left at its end. */
function cut(word: string): string {
  return word.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
}
