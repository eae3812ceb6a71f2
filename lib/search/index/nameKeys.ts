import { apostrophes } from "../../text/apostrophes";
import { tokenize } from "../../text/tokenize";

const article = /^(?:the|an?)\s(?=\S)/iu;

/** The apostrophe of a genitive. Words are folded without its s, but people may omit just the sign: Humanitys Last Exam. */
const genitive = new RegExp(`(?<=\\p{L})[${apostrophes}](?=s(?![\\p{L}\\p{N}]))`, "giu");

const longestKey = 100; // in characters: the longest key

/** Other spellings of what follows a name; no name begins with one. */
const suffixes = new Map([
  ["squared", "2"],
  ["cubed", "3"],
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
  ["plus", "+"],
]);

// One key for DeepSeek-R1, deepseek r1 and DeepSeekR1; SAM 2, SAM v2 and SAM II; τ²-Bench and tau squared bench;
// HERMES++ and hermes plus plus; Seedream 4 and 4.0. SAM 2 is not SAM 3. Further keys lack an initial article or a
// star, or keep the s of a genitive. The most complete first.
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
      .map((word, place) => (place > 0 && suffixes.get(word)) || word)
      .join("")
      // The v of a version is optional.
      .replace(/(?<=[a-z])v(?=\d)/gu, "")
      .slice(0, longestKey)
  );
}
