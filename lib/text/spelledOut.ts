/** Substitutes for special letters in German, Danish, Norwegian and Serbian: DIN 5007-2, Retskrivningsordbogen § 3. */
const spellings = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["å", "aa"],
  ["ø", "oe"],
  ["đ", "dj"],
]);
const spelled = new RegExp(`[${[...spellings.keys()].join("")}]`, "gu");

/**
 * Returns a text with its umlauts and the like spelled out: Schölkopf becomes schoelkopf, Søgaard becomes soegaard.
 * Folding alone gives scholkopf and sogaard. The reverse cannot be derived from the letters: poem is not pöm.
 * @returns the text in lower case, or null if it has none of these letters
 */
export function spellOut(text: string): string | null {
  const lower = text.normalize("NFC").toLowerCase();
  const out = lower.replace(spelled, (letter) => spellings.get(letter) ?? letter);
  return out === lower ? null : out;
}

const pairs = new Map([...spellings].map(([letter, pair]) => [pair, letter === "đ" ? "d" : pair.slice(0, 1)]));
const pair = new RegExp([...new Set(spellings.values())].join("|"), "g");
/** A word with more pairs of letters than this is not a real one. */
const maxPairs = 3;

/**
 * Returns the folded words that a word may spell out: scholkopf for schoelkopf, with each pair of letters read as one
 * letter or left as it is. Most words with such a pair (poem) are not spelled out, so this is only a guess.
 */
export function possibleOrigins(word: string): string[] {
  const found = [...word.matchAll(pair)];
  if (found.length === 0 || found.length > maxPairs) return [];
  let readings = [""];
  let end = 0;
  for (const { 0: letters, index } of found) {
    const before = word.slice(end, index);
    readings = readings.flatMap((each) => [letters, pairs.get(letters) ?? ""].map((as) => each + before + as));
    end = index + letters.length;
  }
  return readings.map((each) => each + word.slice(end)).filter((each) => each !== word);
}
