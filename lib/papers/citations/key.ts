import { asciiLetters } from "../../text/asciiLetters";
import { namesOfGreek } from "../../text/fold";
import { normalized } from "../../text/normalized";
import { transliterated } from "../../text/transliterated";
import { familyOf } from "../authors/name";
import type { Paper } from "../schema";
import { referenceOf } from "./reference";

/** Words of a title that a key is made of. */
const wordsTaken = 4;
/** In characters, of a name and of the words of a title: where no spaces part words, a title is one. */
const longestPart = 60;
const passedOver = new Set(
  "a an and are as at be by can do for from how in into is it its not of on or the their to towards via we what when with".split(
    " ",
  ),
);

/**
 * The keys by which documents cite papers, such as `chen2024mindsearchmimickinghumanminds`: family name, year and the
 * first words of the title, as in arXiv's own. They say nothing of the papers beside them, so that a key stays the same
 * from one export to the next; only papers of one export that would share one have their id in it.
 */
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
  const words = wordsOf(namesOfGreek(title)).filter((word) => !passedOver.has(word));
  const family = names[0] ? partOf(wordsOf(familyOf(names[0]))) : "";
  const year = day?.slice(0, 4) ?? "";
  const subject = partOf(words.slice(0, wordsTaken));
  const key = family ? `${family}${year}${subject}` : `${subject}${year}`;
  // One that begins with a digit is refused by some programs.
  return /^[a-z]/.test(key) ? key : `paper${key}`;
}

function partOf(words: string[]): string {
  return words.join("").slice(0, longestPart);
}

/** The words of a text in ASCII: its Latin ones, or all of them transliterated where it has none. */
function wordsOf(text: string): string[] {
  const latin = ascii(text);
  return latin.length > 0 ? latin : ascii(transliterated(text));
}

function ascii(text: string): string[] {
  const letters = asciiLetters(normalized(text, "NFKD")).toLowerCase();
  return letters.replace(/[^a-z0-9\s-]/g, "").match(/[^\s-]+/g) ?? [];
}

/** Ids hold what keys may not, or a slug of letters beyond ASCII. */
function asKey(id: string): string {
  return encodeURIComponent(id).replace(/[^a-zA-Z0-9.-]/g, "-");
}
