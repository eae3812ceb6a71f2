import { lexiconText } from "./lexiconText";

/**
 * How often a word that stands in a paper also begins, ends, or stands within one of its keywords: log-odds. `model`
 * ends many, `novel` begins few, `propose` is in none.
 */
export type Keyness = { begins: number; ends: number; within: number };

export type Lexicon = ReadonlyMap<string, Keyness>;

/** Of a word that is not in the lexicon: rare ones are names of things rather than ways to speak of them. */
export const unknown: Keyness = { begins: -1, ends: -1, within: -0.5 };

/** Each figure is a letter: half a unit each, from -6 on. */
const lowest = -6;
const steps = 2;
const letterA = "a".charCodeAt(0);

export function printKeyness({ begins, ends, within }: Keyness): string {
  return [begins, ends, within]
    .map((value) => String.fromCharCode(letterA + Math.round((Math.min(6, Math.max(lowest, value)) - lowest) * steps)))
    .join("");
}

/** @param text words, each with a colon and its figures as `printKeyness` prints them */
export function readLexicon(text: string): Lexicon {
  const valueAt = (figures: string, at: number) => (figures.charCodeAt(at) - letterA) / steps + lowest;
  const entries = text.split(/\s+/).filter((entry) => entry.includes(":"));
  return new Map(
    entries.map((entry) => {
      const [word = "", figures = ""] = entry.split(":");
      return [word, { begins: valueAt(figures, 0), ends: valueAt(figures, 1), within: valueAt(figures, 2) }];
    }),
  );
}

/** That of English abstracts, see tests/bench/keywordFit.ts. */
export const lexicon: Lexicon = readLexicon(lexiconText);
