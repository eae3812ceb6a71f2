import { foldWord } from "./fold";

/** Scripts without spaces between words whose letters stand for about one syllable each. */
const syllabic = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー`;
/** Syllables have several letters: class SA of UAX #14. Their digits are separate words. */
const complex = String.raw`[\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Tale}\p{sc=Talu}\p{sc=Lana}\p{sc=Tavt}\p{sc=Ahom}]--\p{Nd}`;

const unspaced = new RegExp(`[${syllabic}[${complex}]]`, "v");
const complexLetter = new RegExp(`^[${complex}]`, "v");
/** Squared into one character, or half-width: both must be normalized before segmentation. */
const wide = /[\u3200-\u33ff\uff65-\uffdc]/;
const square = /^[\u3200-\u33ff]/;

// A letter with its marks, voicing marks of half-width kana, vowels and finals of decomposed Korean syllables, vowels
// before and after a letter of Thai and Lao (the character clusters of Theeramunkong et al. 2000), subjoined letters of
// Khmer, Burmese and Tai Tham.
const unit =
  /(?:[\u0e40-\u0e44](?=[\u0e01-\u0e2e])|[\u0ec0-\u0ec4](?=[\u0e81-\u0eae\u0edc-\u0edf]))?(?:[\p{sc=Thai}\p{sc=Laoo}][\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]*|.(?:[\p{M}\uff9e\uff9f\u1160-\u11ff\uffc2-\uffdc]|(?<=[\u17d2\u1039\u1a60])\p{L})*)/gsu;

/** Folded letters and their position, from `start` up to but not including `end`. */
export type Unit = { letters: string; start: number; end: number; kind: "syllabic" | "complex" | "spaced" };

/** A stretch of text: one word, or letters that may form any number of words. */
export type Stretch = { units: Unit[]; isSpaced: boolean };

export function hasUnspaced(text: string): boolean {
  return unspaced.test(text) || wide.test(text);
}

export function splitByScript(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: source, index } of text.matchAll(unit)) {
    for (const each of unitsOf(source, index)) {
      const isSpaced = each.kind === "spaced";
      const last = stretches.at(-1);
      if (last?.isSpaced === isSpaced) last.units.push(each);
      else stretches.push({ units: [each], isSpaced });
    }
  }
  return stretches;
}

/** ㍿ is four letters with the same position. */
function unitsOf(source: string, start: number): Unit[] {
  const end = start + source.length;
  const letters = source.normalize("NFKC");
  if (!unspaced.test(letters)) return [{ letters, start, end, kind: "spaced" }];
  return (square.test(source) ? [...letters] : [letters]).flatMap((each): Unit[] => {
    if (!unspaced.test(each)) return [];
    const kind = complexLetter.test(each) ? "complex" : "syllabic";
    return [{ letters: foldWord(each), start, end, kind }];
  });
}
