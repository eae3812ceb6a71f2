import { lexiconText } from "./lexiconText";

/** As log-odds, in a paper's keywords: `model` ends many, `novel` begins few, `propose` is in none. */
export type Keyness = { begins: number; ends: number; within: number };

export type Lexicon = ReadonlyMap<string, Keyness>;

/** The values of a word that is not in the lexicon: rare words tend to name things. */
export const unknownWord: Keyness = { begins: -1, ends: -1, within: -0.5 };

const minimum = -6; // Each value is encoded as a letter, in steps of one half from -6 up
const stepsPerUnit = 2;
const letterA = "a".charCodeAt(0);

export function printKeyness({ begins, ends, within }: Keyness): string {
  return [begins, ends, within]
    .map((value) =>
      String.fromCharCode(letterA + Math.round((Math.min(6, Math.max(minimum, value)) - minimum) * stepsPerUnit)),
    )
    .join("");
}

/** Words, each followed by a colon and its values as `printKeyness` returns them. */
export function readLexicon(text: string): Lexicon {
  const valueAt = (figures: string, at: number) => (figures.charCodeAt(at) - letterA) / stepsPerUnit + minimum;
  const entries = text.split(/\s+/).filter((entry) => entry.includes(":"));
  return new Map(
    entries.map((entry) => {
      const [word = "", figures = ""] = entry.split(":");
      return [word, { begins: valueAt(figures, 0), ends: valueAt(figures, 1), within: valueAt(figures, 2) }];
    }),
  );
}

/** The lexicon of English abstracts; see tests/bench/keywordFit.ts. */
export const lexicon: Lexicon = readLexicon(lexiconText);
