import { apostrophes } from "../../text/apostrophes";
import { tokenize } from "../../text/tokenize";

const article = /^(?:the|an?)\s(?=\S)/iu;

/** That of a genitive, which words are folded without: people leave out its sign alone, as in Humanitys Last Exam. */
const genitive = new RegExp(`(?<=\\p{L})[${apostrophes}](?=s(?![\\p{L}\\p{N}]))`, "giu");

/** In characters, as long as a name may be. */
const longestKey = 100;

/** How people say or write what stands behind a name; none of them begins one. */
const endings = new Map([
  ["squared", "2"],
  ["cubed", "3"],
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
  ["plus", "+"],
]);

/**
 * What all spellings of a name have in common: DeepSeek-R1, deepseek r1 and DeepSeekR1; SAM 2, SAM v2 and SAM II; τ²-Bench
 * and tau squared bench; HERMES++ and hermes plus plus; Seedream 4 and Seedream 4.0. Versions stay apart: SAM 2 is not
 * SAM 3. A name that begins with an article has a second key without it, one with a star has one without that, and one
 * with a genitive has one with its s.
 * @returns the keys, the one with all words first; none where there is no word
 */
export function nameKeys(text: string): string[] {
  const whole = text.trim();
  const texts = [whole, whole.replace(article, "")].flatMap((each) => [each, each.replace(genitive, "")]);
  const keys = texts.map(keyOf).flatMap((key) => [key.replace(/\*/g, "star"), key.replace(/(?<=..)\*/g, "")]);
  return [...new Set(keys)].filter((key) => key !== "");
}

function keyOf(text: string): string {
  const words = tokenize(text.replace(/(?<=\d)\.0(?![.\d])/gu, "").replaceAll("×", "x")).map(({ word }) => word);
  return (
    words
      .filter((word) => word !== "and" || words.length === 1)
      .filter((word, place, all) => word !== "version" || !/^\d/.test(all[place + 1] ?? ""))
      .map((word, place) => (place > 0 && endings.get(word)) || word)
      .join("")
      // Left away where a name can do without.
      .replace(/(?<=[a-z])v(?=\d)/gu, "")
      .slice(0, longestKey)
  );
}
