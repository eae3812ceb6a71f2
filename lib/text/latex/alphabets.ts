/** Code points in Mathematical Alphanumeric Symbols, and the letters that are encoded elsewhere. */
type Alphabet = { capitals: number; small: number; digits: number | null; elsewhere: Record<string, string> };

/** Source: Unicode 16, chapter 22.2 and the code chart U+1D400. */
const doubleStruck: Alphabet = {
  capitals: 0x1d538,
  small: 0x1d552,
  digits: 0x1d7d8,
  elsewhere: { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ" },
};
const script: Alphabet = {
  capitals: 0x1d49c,
  small: 0x1d4b6,
  digits: null,
  elsewhere: { B: "ℬ", E: "ℰ", F: "ℱ", H: "ℋ", I: "ℐ", L: "ℒ", M: "ℳ", R: "ℛ", e: "ℯ", g: "ℊ", o: "ℴ" },
};
const fraktur: Alphabet = {
  capitals: 0x1d504,
  small: 0x1d51e,
  digits: null,
  elsewhere: { C: "ℭ", H: "ℌ", I: "ℑ", R: "ℜ", Z: "ℨ" },
};

/** Alphabets whose letters differ in meaning from plain ones. Bold, upright and the like are left to the page. */
const alphabets: ReadonlyMap<string, Alphabet> = new Map([
  ["mathbb", doubleStruck],
  ["mathbbm", doubleStruck],
  ["mathds", doubleStruck],
  ["Bbb", doubleStruck],
  ["mathcal", script],
  ["mathscr", script],
  ["cal", script],
  ["mathfrak", fraktur],
  ["frak", fraktur],
]);

export const alphabetNames: readonly string[] = [...alphabets.keys()];

/** Returns the text in an alphabet, as far as it has the letters: `mathbb` and R give ℝ. */
export function inAlphabet(command: string, text: string): string {
  const alphabet = alphabets.get(command);
  return alphabet ? text.replace(/[A-Za-z0-9]/g, (letter) => letterOf(alphabet, letter)) : text;
}

function letterOf({ capitals, small, digits, elsewhere }: Alphabet, letter: string): string {
  const named = elsewhere[letter];
  if (named) return named;
  const code = letter.charCodeAt(0);
  if (letter >= "a") return String.fromCodePoint(small + code - 0x61);
  if (letter >= "A") return String.fromCodePoint(capitals + code - 0x41);
  return digits === null ? letter : String.fromCodePoint(digits + code - 0x30);
}
