import { slugLetters } from "../text/slugLetters";
import { plainText } from "./plain";

const reserved = new Set(["date", "week", "month", "trending"]); // Other paths below /papers

const maxLength = 80; // in characters

/** Returns a title's slug for URLs: at most 80 characters of letters, digits and hyphens, cut at a word. */
export function slugOf(title: string): string {
  const words = slugLetters(plainText(title)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = "";
  for (const word of words) {
    if (slug && slug.length + 1 + word.length > maxLength) break;
    slug = slug ? `${slug}-${word}` : cut(word);
  }
  if (slug === "") return "paper";
  return reserved.has(slug) ? `${slug}-paper` : slug;
}

/** In scripts without spaces, the title is one word. The cut may leave half a surrogate pair. */
function cut(word: string): string {
  return word.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
}
