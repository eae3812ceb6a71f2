import { foldWord } from "./fold";

/** Scripts that put no spaces between words and have a letter for each syllable, or near to it. */
const syllabic = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー`;
/** Those that put none and write a syllable with several letters: the class SA of UAX #14. Their digits stand apart. */
const complex = String.raw`[\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Tale}\p{sc=Talu}\p{sc=Lana}\p{sc=Tavt}\p{sc=Ahom}]--\p{Nd}`;

const unspaced = new RegExp(`[${syllabic}[${complex}]]`, "v");
const complexLetter = new RegExp(`^[${complex}]`, "v");
/** Signs of these scripts in one square, and their letters in half the width: what is to be normalized before it is cut. */
const wide = /[\u3200-\u33ff\uff65-\uffdc]/;
const square = /^[\u3200-\u33ff]/;

/**
 * A letter with all that is written on it: marks and the voicing of half-width kana, the vowels and finals of Korean
 * syllables that are decomposed, the vowels before and behind a letter of Thai and Lao (the character clusters of
 * Theeramunkong et al. 2000), and letters that Khmer, Burmese and Tai Tham write below others.
 */
const unit =
  /(?:[\u0e40-\u0e44](?=[\u0e01-\u0e2e])|[\u0ec0-\u0ec4](?=[\u0e81-\u0eae\u0edc-\u0edf]))?.(?:[\p{M}\uff9e\uff9f\u1160-\u11ff\uffc2-\uffdc\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]|(?<=[\u17d2\u1039\u1a60])\p{L})*/gsu;

/** Letters as they are compared, and where they stand: from `start` to before `end`. */
export type Unit = { letters: string; start: number; end: number; kind: "syllabic" | "complex" | "spaced" };

/** A stretch of one word, or of letters that any number of words may be made of. */
export type Stretch = { units: Unit[]; isSpaced: boolean };

/** Whether a word as it is written has letters of a script that puts no spaces between words. */
export function hasUnspaced(written: string): boolean {
  return unspaced.test(written) || wide.test(written);
}

/** The stretches of what is written without a space. Its letters are of full width and composed: ﾃﾞｰﾀ is データ. */
export function stretchesOf(written: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: source, index } of written.matchAll(unit)) {
    for (const each of unitsOf(source, index)) {
      const isSpaced = each.kind === "spaced";
      const last = stretches.at(-1);
      if (last?.isSpaced === isSpaced) last.units.push(each);
      else stretches.push({ units: [each], isSpaced });
    }
  }
  return stretches;
}

/** ㍿ is four letters, all of which stand in one place. */
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
