import { foldWord } from "../../text/fold";
import { stemOf } from "../../text/stem";
import { tokenize } from "../../text/tokenize";
import { findMarks } from "./highlight";

/** By place of a word: what a mark may have as its stem. Two neighbours may stand in a text as one word. */
type Sought = { stems: string[]; beginning: string | null }[];

const soughtOf = new WeakMap<readonly string[], Sought>(); // All texts of a page are asked for the same words

/** Returns the places of the words of which a text has some form. A word that ends in a star is a beginning. */
export function wordsIn(text: string, words: readonly string[]): Set<number> {
  const sought = soughtOf.get(words) ?? words.map((word, place) => readWord(word, place, words));
  soughtOf.set(words, sought);
  const found = new Set(findMarks(text, words).map(({ stem }) => stem));
  const places = new Set<number>();
  for (const [place, { stems, beginning }] of sought.entries()) {
    const begins = beginning !== null && [...found].some((stem) => stem.startsWith(beginning));
    if (begins || stems.some((stem) => found.has(stem))) places.add(place);
  }
  return places;
}

function readWord(word: string, place: number, words: readonly string[]): Sought[number] {
  if (word.length > 2 && word.endsWith("*")) return { stems: [], beginning: stemOf(foldWord(word.slice(0, -1))) };
  const own = tokenize(word).flatMap((token) => [token.word, token.spelledOut ?? token.word]);
  const [before, after] = [words[place - 1], words[place + 1]];
  const joined = [before === undefined ? word : before + word, after === undefined ? word : word + after];
  const all = [...own, ...joined.flatMap((each) => tokenize(each).map((token) => token.word))];
  return { stems: [...new Set(all.flatMap((each) => [each, stemOf(each)]))], beginning: null };
}
