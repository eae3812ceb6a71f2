import { asciiLetters } from "../../text/asciiLetters";
import { spellGreekSymbols } from "../../text/fold";
import { normalizeUnicode } from "../../text/normalized";
import { transliterate } from "../../text/transliterated";
import { familyOf } from "../authors/name";
import type { Paper } from "../schema";
import { referenceOf } from "./reference";

const maxWords = 4; // How many words of the title a key contains
/** In characters, of the name and of the title's words; in scripts without spaces, a title is one word. */
const maxPart = 60;
const skippedWords = new Set(
  "a an and are as at be by can do for from how in into is it its not of on or the their to towards via we what when with".split(
    " ",
  ),
);

// `chen2024mindsearchmimickinghumanminds`: family name, year and the first words of the title, as arXiv's own keys. The
// same in every export; only if papers of one export share a key does it include the paper's id.
export function citationKeys(papers: Paper[]): string[] {
  const keys = papers.map(keyOf);
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return papers.map(({ id }, index) => {
    const key = keys[index] ?? "";
    return times.get(key) === 1 ? key : `${key}:${asKey(id)}`;
  });
}

function keyOf(paper: Paper): string {
  const { names, title, day } = referenceOf(paper, "");
  const words = wordsOf(spellGreekSymbols(title)).filter((word) => !skippedWords.has(word));
  const family = names[0] ? partOf(wordsOf(familyOf(names[0]))) : "";
  const year = day?.slice(0, 4) ?? "";
  const subject = partOf(words.slice(0, maxWords));
  const key = family ? `${family}${year}${subject}` : `${subject}${year}`;
  // Some programs refuse a key that starts with a digit.
  return /^[a-z]/.test(key) ? key : `paper${key}`;
}

function partOf(words: string[]): string {
  return words.join("").slice(0, maxPart);
}

/** Returns the words of a text in ASCII: only the Latin ones, or all of them transliterated if there are none. */
function wordsOf(text: string): string[] {
  const latin = ascii(text);
  return latin.length > 0 ? latin : ascii(transliterate(text));
}

function ascii(text: string): string[] {
  const letters = asciiLetters(normalizeUnicode(text, "NFKD")).toLowerCase();
  return letters.replace(/[^a-z0-9\s-]/g, "").match(/[^\s-]+/g) ?? [];
}

function asKey(id: string): string {
  return encodeURIComponent(id).replace(/[^a-zA-Z0-9.-]/g, "-");
}
